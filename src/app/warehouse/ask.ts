import { type Fault, faultOf, faultSentence, isPassing } from '../../bigquery/faults';
import type { RestReply, RestRequest, Warehouse } from '../../bigquery/rest';
import { UserError } from '../../language/user-error';
import { accessToken, NoAccessNow, type ServiceAccount, serviceAccount } from './access';
import type { WarehousePorts } from './ports';
import { type WarehouseSettings, warehouseSettings } from './settings';

/** One who may ask Google: where, and with the key of this user. */
export interface Asking {
	readonly ports: WarehousePorts;
	readonly warehouse: Warehouse;
	readonly mostBytes: number;
	readonly account: ServiceAccount;
}

const GIGABYTE = 1e9;

export const askingOf = (ports: WarehousePorts, { mostGigabytes, ...place }: WarehouseSettings, account: ServiceAccount): Asking => ({
	ports,
	// The access goes to the address that it was given for, whatever the shared settings say.
	warehouse: { ...place, address: account.address },
	mostBytes: Math.round(mostGigabytes * GIGABYTE),
	account,
});

/** The settings of the file and the key of this user; what is missing is a sentence. */
export function asking(ports: WarehousePorts): Asking {
	const [settings, account] = [warehouseSettings(ports), serviceAccount(ports)];
	if (settings === null) throw new UserError({ ru: 'Хранилище BigQuery не подключено.', en: 'BigQuery is not connected.' });
	if (account === null)
		throw new UserError({
			ru: 'У вас нет ключа к хранилищу: его подключал другой редактор. Вставьте свой ключ сервисного аккаунта.',
			en: 'You have no key to the warehouse: another editor connected it. Paste the key of a service account of your own.',
		});
	return askingOf(ports, settings, account);
}

const TRIES = 4;
const FIRST_WAIT = 1000;

export type Answer = { readonly reply: RestReply; readonly fault: null } | { readonly reply: null; readonly fault: Fault };

/** One request; asked again after a pause while Google is busy or out of reach. */
export function tryAsk({ ports, account }: Asking, request: RestRequest): Answer {
	let wait = FIRST_WAIT;
	for (let attempt = 1; ; attempt++) {
		const answer = once(ports, account, request);
		if (answer.fault === null || attempt === TRIES || !isPassing(answer.fault)) return answer;
		ports.pause(wait);
		wait *= 2;
	}
}

function once(ports: WarehousePorts, account: ServiceAccount, request: RestRequest): Answer {
	let reply: RestReply;
	let token: string;
	try {
		token = accessToken(ports, account);
	} catch (error) {
		if (error instanceof NoAccessNow) return { reply: null, fault: error.fault };
		throw error;
	}
	try {
		reply = ports.warehouse.send(request, token);
	} catch {
		return { reply: null, fault: { status: 0, reason: '', message: '' } };
	}
	const fault = faultOf(reply);
	return fault === null ? { reply, fault } : { reply: null, fault };
}

/** The same; what Google says against it is a sentence. `accept`: a fault that is an answer, too. */
export function ask(from: Asking, request: RestRequest, accept: (fault: Fault) => boolean = () => false): RestReply | null {
	const { reply, fault } = tryAsk(from, request);
	if (fault === null) return reply;
	if (accept(fault)) return null;
	throw refused(from, fault);
}

export const refused = ({ warehouse, account }: Asking, fault: Fault): UserError =>
	new UserError(faultSentence(fault, warehouse, account.email));
