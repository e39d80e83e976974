import type { Config, Connector, Page } from '../connectors/contract';
import { connectors } from '../connectors/registry.gen';
import { isUserError, UserError } from '../language/user-error';
import { ask } from './import/ask';
import { faultSentence } from './import/fault-sentence';
import type { Ports } from './ports';

/** Which account this file reads; holds no secret, so every editor may see it. */
export interface Connection {
	/** Names this connection among all that its users have, in any file. */
	readonly id: string;
	readonly crm: string;
	readonly account: { readonly id: string; readonly name: string };
	readonly values: Config;
}

const SHARED = 'kpi.connection';
const OWN = 'kpi.secrets.';

/** What a user alone keeps: the secrets, and the address they were given for. They go to no other, whatever the shared part says. */
interface Own {
	readonly values: Config;
	readonly secrets: Readonly<Record<string, string>>;
}

export function connectorOf(id: string): Connector {
	const found = connectors.find((connector) => connector.id === id);
	if (found === undefined) {
		const known = connectors.map((connector) => connector.id).join(', ');
		throw new UserError({ ru: `Не знаю CRM «${id}». Можно: ${known}.`, en: `Unknown CRM "${id}". Possible: ${known}.` });
	}
	return found;
}

export function connection(ports: Ports): Connection | null {
	const text = ports.shared.get(SHARED);
	return text === null ? null : (JSON.parse(text) as Connection);
}

/** The connection with this user's own secrets, ready to ask the CRM. */
export function openConnection(ports: Ports): { connector: Connector; config: Config; account: Connection['account'] } {
	const known = connection(ports);
	if (known === null)
		throw new UserError({
			ru: 'CRM ещё не подключена. Откройте «Подключение» и укажите адрес и токен.',
			en: 'No CRM is connected yet. Open Connection and give the address and the token.',
		});
	const connector = connectorOf(known.crm);
	const secrets = secretsOf(ports, known);
	const missing = connector.settings.find(({ key, secret, required }) => secret && required && !secrets[key]);
	if (missing !== undefined)
		throw new UserError({
			ru: `Этот файл подключён к «${known.account.name}» другим редактором. Чтобы загружать данные самому, откройте «Подключение» и заполните поле «${missing.label.ru}».`,
			en: `Another editor connected this file to "${known.account.name}". To import yourself, open Connection and fill in "${missing.label.en}".`,
		});
	return { connector, config: { ...known.values, ...secrets, language: ports.language }, account: known.account };
}

/** Whether this user could import now. */
export function isOpen(ports: Ports): boolean {
	try {
		openConnection(ports);
		return true;
	} catch (error) {
		if (isUserError(error)) return false;
		throw error;
	}
}

/** Proves that address and token work, then remembers them. */
export function connect(ports: Ports, crm: string, typed: Readonly<Record<string, string>>): Connection {
	const connector = connectorOf(crm);
	const old = connection(ports);
	const known = old?.crm === crm ? secretsOf(ports, old) : {};
	const values: Record<string, string> = {};
	const secrets: Record<string, string> = {};
	for (const field of connector.settings) {
		const value = (typed[field.key] ?? '').trim();
		if (field.secret) secrets[field.key] = value === '' ? (known[field.key] ?? '') : value;
		else if (value !== '') values[field.key] = value;
		if (field.required && (field.secret ? secrets[field.key] : (values[field.key] ?? '')) === '')
			throw new UserError({ ru: `Заполните поле «${field.label.ru}».`, en: `Fill in "${field.label.en}".` });
	}
	const config = { ...values, ...secrets, language: ports.language };
	const settings = probe(ports, connector, config).settings ?? {};
	const account = connector.identify(settings);
	const isSame = old !== null && old.crm === crm && old.account.id === account.id && JSON.stringify(old.values) === JSON.stringify(values);
	// Several editors may hold secrets for one connection; another address is another connection.
	const made: Connection = { id: isSame ? old.id : `${crm}-${account.id}-${ports.now()}`, crm, account, values };
	ports.own.set({ [OWN + made.id]: JSON.stringify({ values, secrets } satisfies Own) });
	ports.shared.set({ [SHARED]: JSON.stringify(made) });
	return made;
}

export function disconnect(ports: Ports): void {
	const known = connection(ports);
	if (known === null) return;
	ports.own.set({ [OWN + known.id]: null });
	ports.shared.set({ [SHARED]: null });
	ports.schedule(false);
}

function probe(ports: Ports, connector: Connector, config: Config): Page {
	const result = ask(ports, connector, connector.probe, connector.probe.first(config, null), config);
	if (!result.ok) throw new UserError(faultSentence(connector, result.fault));
	return result.page;
}

function secretsOf(ports: Ports, known: Connection): Readonly<Record<string, string>> {
	const text = ports.own.get(OWN + known.id);
	if (text === null) return {};
	const { values, secrets } = JSON.parse(text) as Own;
	return JSON.stringify(values) === JSON.stringify(known.values) ? secrets : {};
}
