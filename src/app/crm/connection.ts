import type { Config, Connector } from '../../connectors/kit/contract';
import { connectors } from '../../connectors/registry.gen';
import type { Text } from '../../language/text';
import { isUserError, UserError } from '../../language/user-error';
import type { DocumentMemory } from '../ports/ports';
import { consentAgain, endsSoon, forgetPending, keysOf, pending, renew } from './consent';
import { faultSentence } from './fault-sentence';
import { keepChoices } from './field-choices';
import type { CrmPorts } from './ports';
import { ask } from './request';
import { type Grant, keepOwn, type Own, ownOf } from './user-credentials';

/** Which account this file reads; holds no secret, so every editor may see it. */
export interface Connection {
	/** Names this connection among all that its users have, in any file. */
	readonly id: string;
	readonly crm: string;
	readonly account: { readonly id: string; readonly name: string };
	readonly values: Config;
}

const SHARED = 'kpi.connection';

export function connectorOf(id: string): Connector {
	const found = connectors.find((connector) => connector.id === id);
	if (found === undefined) {
		const known = connectors.map((connector) => connector.id).join(', ');
		throw new UserError({ ru: `Не знаю CRM «${id}». Можно: ${known}.`, en: `Unknown CRM "${id}". Possible: ${known}.` });
	}
	return found;
}

export function connection(ports: DocumentMemory): Connection | null {
	const text = ports.documentMemory.get(SHARED);
	return text === null ? null : (JSON.parse(text) as Connection);
}

export interface Opened {
	readonly connector: Connector;
	readonly config: Config;
	readonly account: Connection['account'];
}

/** The connection with this user's own secrets, ready to ask the CRM. */
export function openConnection(ports: CrmPorts): Opened {
	const known = connection(ports);
	if (known === null)
		throw new UserError({
			ru: 'CRM ещё не подключена. Откройте «Подключение» и укажите адрес и токен.',
			en: 'No CRM is connected yet. Open Connection and give the address and the token.',
		});
	const connector = connectorOf(known.crm);
	const secrets = fittingOwn(ports, known)?.secrets ?? {};
	const missing = connector.settings.find(({ key, secret, required }) => secret && required && !secrets[key]);
	if (missing !== undefined)
		throw new UserError({
			ru: `Этот файл подключён к «${known.account.name}» другим редактором. Чтобы загружать данные самому, откройте «Подключение» и заполните поле «${missing.label.ru}».`,
			en: `Another editor connected this file to "${known.account.name}". To import yourself, open Connection and fill in "${missing.label.en}".`,
		});
	return { connector, config: { ...known.values, ...secrets, language: ports.language }, account: known.account };
}

/** The same with access that lasts: renewed when it ends soon, or when the CRM has just `refused` it. A sentence where the user must act. */
export function freshConnection(ports: CrmPorts, refused?: Config): Opened | { readonly sentence: Text } {
	const opened = openConnection(ports);
	const known = connection(ports)!;
	const own = fittingOwn(ports, known)!;
	const fills = opened.connector.authorisation?.fills;
	if (own.grant === undefined || fills === undefined) return opened;
	if (own.grant.isSpent === true) return { sentence: consentAgain(opened.connector) };
	if (refused === undefined && !endsSoon(ports, own)) return opened;
	const renewed = renew(ports, opened.connector, known.id, (refused ?? opened.config)[fills] ?? '');
	if (!renewed.ok) return renewed;
	return { ...opened, config: { ...opened.config, ...renewed.own.secrets } };
}

/** Why consent must be given again, where access came by consent and the CRM takes it no more. */
export function spentConsent(ports: CrmPorts): Text | null {
	const known = connection(ports);
	const isSpent = known !== null && fittingOwn(ports, known)?.grant?.isSpent === true;
	return isSpent ? consentAgain(connectorOf(known.crm)) : null;
}

/** Whether this user could import now. */
export function isOpen(ports: CrmPorts): boolean {
	try {
		openConnection(ports);
		return true;
	} catch (error) {
		if (isUserError(error)) return false;
		throw error;
	}
}

/** Proves that address and token work, then remembers them. */
export function connect(ports: CrmPorts, crm: string, typed: Readonly<Record<string, string>>): Connection {
	const old = connection(ports);
	const own = old?.crm === crm ? ownOf(ports, old.id) : null;
	const fills = connectorOf(crm).authorisation?.fills;
	const isConsent = own?.grant !== undefined && fills !== undefined && (typed[fills] ?? '').trim() === '';
	if (!isConsent) return connectWith(ports, crm, typed, fittingSecrets(ports, old, crm));
	const fresh = freshConnection(ports);
	if ('sentence' in fresh) throw new UserError(fresh.sentence);
	const { secrets, grant } = ownOf(ports, old!.id)!;
	return connectWith(ports, crm, typed, secrets, grant);
}

/** The same by the consent that the user has given meanwhile. */
export function connectByConsent(ports: CrmPorts): Connection {
	ports.userMemory.reload();
	const given = pending(ports);
	if (given?.refusal !== undefined) throw new UserError(given.refusal);
	if (given?.granted === undefined)
		throw new UserError({
			ru: 'Доступ ещё не получен. Разрешите его в открывшемся окне и нажмите кнопку снова.',
			en: 'Access has not been granted yet. Allow it in the window that opened, then press the button again.',
		});
	const connector = connectorOf(given.crm);
	const { access, grant } = given.granted;
	const secrets = { ...keysOf(connector, given.typed), [connector.authorisation!.fills]: access };
	const made = connectWith(ports, given.crm, given.typed, secrets, grant);
	forgetPending(ports);
	return made;
}

/** `kept`: secrets for fields that were left empty, and those that no field holds. */
function connectWith(
	ports: CrmPorts,
	crm: string,
	typed: Readonly<Record<string, string>>,
	kept: Readonly<Record<string, string>>,
	grant?: Grant,
): Connection {
	const connector = connectorOf(crm);
	const old = connection(ports);
	const values: Record<string, string> = {};
	const secrets: Record<string, string> = grant === undefined ? {} : { ...kept };
	for (const field of connector.settings) {
		const value = (typed[field.key] ?? '').trim();
		if (field.secret) secrets[field.key] = value === '' ? (kept[field.key] ?? '') : value;
		else if (value !== '') values[field.key] = value;
		if (field.required && (field.secret ? secrets[field.key] : (values[field.key] ?? '')) === '')
			throw new UserError({ ru: `Заполните поле «${field.label.ru}».`, en: `Fill in "${field.label.en}".` });
	}
	const config = { ...values, ...secrets, language: ports.language };
	const result = ask(ports, connector, connector.probe, connector.probe.first(config, null), config);
	if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
	const settings = result.page.settings ?? {};
	const account = connector.identify(settings);
	const isSame = old !== null && old.crm === crm && old.account.id === account.id && addressOf(old) === addressOf({ crm, values });
	// Several editors may hold secrets for one connection; another address is another connection.
	const made: Connection = { id: isSame ? old.id : `${crm}-${account.id}-${ports.now()}`, crm, account, values };
	keepOwn(ports, made.id, { values, secrets, ...(grant !== undefined && { grant }) });
	keepChoices(ports, connector, { ...settings, ...config });
	ports.documentMemory.set({ [SHARED]: JSON.stringify(made) });
	return made;
}

export function disconnect(ports: CrmPorts): void {
	const known = connection(ports);
	if (known === null) return;
	keepOwn(ports, known.id, null);
	ports.documentMemory.set({ [SHARED]: null });
	ports.schedule(false);
}

/** Where secrets may go: a field that the user picks for the region changes nothing of that. */
function addressOf({ crm, values }: Pick<Connection, 'crm' | 'values'>): string {
	const fields = connectorOf(crm).settings.filter(({ secret, required }) => required && !secret);
	return JSON.stringify(fields.map(({ key }) => values[key] ?? ''));
}

/** This user's own part, if it was given for the address that the shared part names. */
function fittingOwn(ports: CrmPorts, known: Connection): Own | null {
	const own = ownOf(ports, known.id);
	return own !== null && addressOf({ crm: known.crm, values: own.values }) === addressOf(known) ? own : null;
}

const fittingSecrets = (ports: CrmPorts, old: Connection | null, crm: string): Readonly<Record<string, string>> =>
	old?.crm === crm ? (fittingOwn(ports, old)?.secrets ?? {}) : {};
