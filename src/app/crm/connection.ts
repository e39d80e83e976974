import type { Config, Connector } from '../../connectors/kit/contract';
import { connectors } from '../../connectors/registry.gen';
import type { Text } from '../../language/text';
import { isUserError, UserError } from '../../language/user-error';
import { switchImportTrigger } from '../ports/clock-trigger';
import type { DocumentMemory } from '../ports/ports';
import { remembered } from '../ports/remembered';
import { clearPendingConsent, consentExpired, expiresSoon, integrationKeys, pendingConsent, renew } from './consent';
import { faultSentence } from './fault-sentence';
import { saveChoices } from './field-choices';
import type { CrmPorts } from './ports';
import { fetchPage } from './request';
import { type Grant, saveUserCredentials, type UserCredentials, userCredentials } from './user-credentials';

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
	const connector = connectors.find((one) => one.id === id);
	if (connector === undefined) {
		const ids = connectors.map((one) => one.id).join(', ');
		throw new UserError({ ru: `Не знаю CRM «${id}». Можно: ${ids}.`, en: `Unknown CRM "${id}". Possible: ${ids}.` });
	}
	return connector;
}

/** Another version may know other CRMs. */
export const isKnown = (crm: string): boolean => connectors.some(({ id }) => id === crm);

export function connection(ports: DocumentMemory): Connection | null {
	const kept = remembered<Connection>(ports.documentMemory.get(SHARED), {
		id: '',
		crm: '',
		account: { id: '', name: '' },
		values: { '*': '' },
	});
	return kept !== null && isKnown(kept.crm) ? kept : null;
}

export interface OpenConnection {
	readonly connector: Connector;
	readonly config: Config;
	readonly account: Connection['account'];
}

/** The connection with this user's own secrets, ready to ask the CRM. */
export function openConnection(ports: CrmPorts): OpenConnection {
	const current = connection(ports);
	if (current === null)
		throw new UserError({
			ru: 'CRM ещё не подключена. Откройте «Подключение» и укажите адрес и токен.',
			en: 'No CRM is connected yet. Open Connection and give the address and the token.',
		});
	const connector = connectorOf(current.crm);
	const secrets = matchingCredentials(ports, current)?.secrets ?? {};
	const missing = connector.settings.find(({ key, secret, required }) => secret && required && !secrets[key]);
	if (missing !== undefined)
		throw new UserError({
			ru: `Этот файл подключён к «${current.account.name}» другим редактором. Чтобы загружать данные самому, откройте «Подключение» и заполните поле «${missing.label.ru}».`,
			en: `Another editor connected this file to "${current.account.name}". To import yourself, open Connection and fill in "${missing.label.en}".`,
		});
	return { connector, config: { ...current.values, ...secrets, language: ports.language }, account: current.account };
}

/** The same with access that lasts: renewed when it ends soon, or when the CRM has just `refused` it. A sentence where the user must act. */
export function freshConnection(ports: CrmPorts, refused?: Config): OpenConnection | { readonly sentence: Text } {
	const opened = openConnection(ports);
	const current = connection(ports)!;
	const credentials = matchingCredentials(ports, current)!;
	const tokenField = opened.connector.authorisation?.tokenField;
	if (credentials.grant === undefined || tokenField === undefined) return opened;
	if (credentials.grant.isSpent === true) return { sentence: consentExpired(opened.connector) };
	if (refused === undefined && !expiresSoon(ports, credentials)) return opened;
	const renewed = renew(ports, opened.connector, current.id, (refused ?? opened.config)[tokenField] ?? '');
	if (!renewed.ok) return renewed;
	return { ...opened, config: { ...opened.config, ...renewed.credentials.secrets } };
}

/** Why consent must be given again, where access came by consent and the CRM takes it no more. */
export function expiredConsent(ports: CrmPorts): Text | null {
	const current = connection(ports);
	const isSpent = current !== null && matchingCredentials(ports, current)?.grant?.isSpent === true;
	return isSpent ? consentExpired(connectorOf(current.crm)) : null;
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
export function connect(ports: CrmPorts, crm: string, values: Readonly<Record<string, string>>): Connection {
	const current = connection(ports);
	const credentials = current?.crm === crm ? userCredentials(ports, current.id) : null;
	const tokenField = connectorOf(crm).authorisation?.tokenField;
	const isConsent = credentials?.grant !== undefined && tokenField !== undefined && (values[tokenField] ?? '').trim() === '';
	if (!isConsent) return connectWith(ports, crm, values, matchingSecrets(ports, current, crm));
	const fresh = freshConnection(ports);
	if ('sentence' in fresh) throw new UserError(fresh.sentence);
	const { secrets, grant } = userCredentials(ports, current!.id)!;
	return connectWith(ports, crm, values, secrets, grant);
}

/** The same by the consent that the user has given meanwhile. */
export function connectByConsent(ports: CrmPorts): Connection {
	ports.userMemory.reload();
	const consent = pendingConsent(ports);
	if (consent?.refusal !== undefined) throw new UserError(consent.refusal);
	if (consent?.granted === undefined)
		throw new UserError({
			ru: 'Доступ ещё не получен. Разрешите его в открывшемся окне и нажмите кнопку снова.',
			en: 'Access has not been granted yet. Allow it in the window that opened, then press the button again.',
		});
	const connector = connectorOf(consent.crm);
	const { accessToken, grant } = consent.granted;
	const secrets = { ...integrationKeys(connector, consent.values), [connector.authorisation!.tokenField]: accessToken };
	const connected = connectWith(ports, consent.crm, consent.values, secrets, grant);
	clearPendingConsent(ports);
	return connected;
}

/** `earlierSecrets`: secrets for fields that were left empty, and those that no field holds. */
function connectWith(
	ports: CrmPorts,
	crm: string,
	formValues: Readonly<Record<string, string>>,
	earlierSecrets: Readonly<Record<string, string>>,
	grant?: Grant,
): Connection {
	const connector = connectorOf(crm);
	const current = connection(ports);
	const values: Record<string, string> = {};
	const secrets: Record<string, string> = grant === undefined ? {} : { ...earlierSecrets };
	for (const field of connector.settings) {
		const value = (formValues[field.key] ?? '').trim();
		if (field.secret) secrets[field.key] = value === '' ? (earlierSecrets[field.key] ?? '') : value;
		else if (value !== '') values[field.key] = value;
		if (field.required && (field.secret ? secrets[field.key] : (values[field.key] ?? '')) === '')
			throw new UserError({ ru: `Заполните поле «${field.label.ru}».`, en: `Fill in "${field.label.en}".` });
	}
	const config = { ...values, ...secrets, language: ports.language };
	const result = fetchPage(ports, connector, connector.probe, connector.probe.first(config, null), config);
	if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
	const settings = result.page.settings ?? {};
	const account = { id: settings.account_id ?? '', name: settings.account_name ?? '' };
	const isSame =
		current !== null && current.crm === crm && current.account.id === account.id && addressOf(current) === addressOf({ crm, values });
	// Several editors may hold secrets for one connection; another address is another connection.
	const connected: Connection = { id: isSame ? current.id : `${crm}-${account.id}-${ports.now()}`, crm, account, values };
	saveUserCredentials(ports, connected.id, { values, secrets, ...(grant !== undefined && { grant }) });
	saveChoices(ports, connector, { ...settings, ...config });
	ports.documentMemory.set({ [SHARED]: JSON.stringify(connected) });
	return connected;
}

export function disconnect(ports: CrmPorts): void {
	const current = connection(ports);
	if (current === null) return;
	saveUserCredentials(ports, current.id, null);
	ports.documentMemory.set({ [SHARED]: null });
	switchImportTrigger(ports, false);
}

/** Where secrets may go: a field that the user picks for the region changes nothing of that. */
function addressOf({ crm, values }: Pick<Connection, 'crm' | 'values'>): string {
	const fields = connectorOf(crm).settings.filter(({ secret, required }) => required && !secret);
	return JSON.stringify(fields.map(({ key }) => values[key] ?? ''));
}

/** This user's own part, if it was given for the address that the shared part names. */
function matchingCredentials(ports: CrmPorts, current: Connection): UserCredentials | null {
	const credentials = userCredentials(ports, current.id);
	const isMatch = credentials !== null && addressOf({ crm: current.crm, values: credentials.values }) === addressOf(current);
	return isMatch ? credentials : null;
}

const matchingSecrets = (ports: CrmPorts, current: Connection | null, crm: string): Readonly<Record<string, string>> =>
	current?.crm === crm ? (matchingCredentials(ports, current)?.secrets ?? {}) : {};
