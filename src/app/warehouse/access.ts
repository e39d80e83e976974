import { type Fault, faultOf, isPassing } from '../../bigquery/faults';
import { GOOGLE, jsonOf, type RestReply, type RestRequest } from '../../bigquery/rest';
import { UserError } from '../../language/user-error';
import { getLong, piecesOf } from '../ports/long-text';
import { remembered } from '../ports/remembered';
import type { WarehousePorts } from './ports';

/** What of the key of a service account is kept, by this user alone. */
export interface ServiceAccount {
	readonly email: string;
	readonly privateKey: string;
	readonly project: string;
	/** Where its access holds: Google, but for tests on this machine. */
	readonly address: string;
}

const KEY = 'kpi.warehouse.key';
const TOKEN = 'kpi.warehouse.token';
const EXAMPLE = { email: '', privateKey: '', project: '', address: '' };

const TOKENS = 'https://oauth2.googleapis.com/token';
const SCOPE = 'https://www.googleapis.com/auth/bigquery';
const HOUR = 3600;
/** An access that is about to end is not begun with. */
const RESERVE = 300_000;

export const serviceAccount = ({ userMemory }: Pick<WarehousePorts, 'userMemory'>): ServiceAccount | null =>
	remembered(getLong(userMemory, KEY), EXAMPLE);

export function keepServiceAccount({ userMemory }: WarehousePorts, account: ServiceAccount | null): void {
	userMemory.set({ [TOKEN]: null });
	if (account !== null) userMemory.set(piecesOf(KEY, JSON.stringify(account)));
	// Of a longer text every piece goes.
	else userMemory.set(Object.fromEntries(Object.keys(piecesOf(KEY, getLong(userMemory, KEY) ?? '')).map((key) => [key, null])));
}

/** The file that Google gives when a key is made. Of what it says only the account, its key and its project are taken. */
export function serviceAccountOf(text: string): ServiceAccount {
	const told = jsonOf({ status: 0, body: text });
	const { type, client_email: email, private_key: privateKey, project_id: project, token_uri: tokens } = told;
	if (type !== 'service_account' || typeof email !== 'string' || typeof privateKey !== 'string' || !privateKey.includes('PRIVATE KEY'))
		throw new UserError({
			ru: 'Это не ключ сервисного аккаунта. Вставьте целиком содержимое файла JSON, который Google Cloud даёт в разделе «Сервисные аккаунты → Ключи → Создать ключ».',
			en: 'This is no key of a service account. Paste the whole JSON file that Google Cloud gives under "Service accounts → Keys → Create key".',
		});
	const local = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?=\/)/.exec(String(tokens ?? ''))?.[0];
	return { email, privateKey, project: typeof project === 'string' ? project : '', address: local ?? GOOGLE };
}

/** Access for an hour, asked for with a claim that the key signs; kept by this user until it is about to end. */
export function accessToken(ports: WarehousePorts, account: ServiceAccount): string {
	const kept = remembered<{ token: string; until: number }>(ports.userMemory.get(TOKEN), { token: '', until: 0 });
	if (kept !== null && kept.until - RESERVE > ports.now()) return kept.token;
	const now = Math.floor(ports.now() / 1000);
	const tokens = account.address === GOOGLE ? TOKENS : `${account.address}/token`;
	const assertion = signed(ports, { iss: account.email, scope: SCOPE, aud: tokens, iat: now, exp: now + HOUR }, account.privateKey);
	const body = `grant_type=${encodeURIComponent('urn:ietf:params:oauth:grant-type:jwt-bearer')}&assertion=${encodeURIComponent(assertion)}`;
	const reply = sent(ports, { method: 'POST', url: tokens, body, contentType: 'application/x-www-form-urlencoded' });
	const { access_token: token, expires_in: seconds, error_description: why } = jsonOf(reply);
	if (typeof token !== 'string')
		throw new UserError({
			ru: `Google не принимает ключ ${account.email}: ${String(why ?? reply.status)}. Создайте новый ключ и вставьте его.`,
			en: `Google does not accept the key of ${account.email}: ${String(why ?? reply.status)}. Make a new key and paste it.`,
		});
	ports.userMemory.set({ [TOKEN]: JSON.stringify({ token, until: ports.now() + (Number(seconds) || HOUR) * 1000 }) });
	return token;
}

/** Google gives no access now; that says nothing of the key. */
export class NoAccessNow extends Error {
	readonly fault: Fault;

	constructor(fault: Fault) {
		super('no access now');
		this.fault = fault;
	}
}

function sent({ warehouse }: WarehousePorts, request: RestRequest): RestReply {
	let reply: RestReply;
	try {
		reply = warehouse.send(request, null);
	} catch {
		throw new NoAccessNow({ status: 0, reason: '', message: '' });
	}
	const fault = faultOf(reply);
	if (fault !== null && isPassing(fault)) throw new NoAccessNow(fault);
	return reply;
}

function signed({ warehouse }: WarehousePorts, claims: Readonly<Record<string, string | number>>, privateKey: string): string {
	try {
		return warehouse.assertion(claims, privateKey);
	} catch {
		throw new UserError({
			ru: 'Ключ сервисного аккаунта повреждён: им нельзя подписать. Вставьте файл целиком, без правок.',
			en: 'The key of the service account is damaged: nothing can be signed with it. Paste the whole file as it is.',
		});
	}
}
