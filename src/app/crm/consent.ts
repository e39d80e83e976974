import type { Authorisation, Config, Connector, Request, TokensResult } from '../../connectors/kit/contract';
import type { Text } from '../../language/text';
import { UserError } from '../../language/user-error';
import { faultSentence } from './fault-sentence';
import type { CrmPorts } from './ports';
import { type Grant, keepOwn, type Own, ownOf } from './user-credentials';

/** Access is renewed when it would not outlast the longest execution. */
const IN_HAND = 15 * 60_000;

const PENDING = 'kpi.authorisation';

/** A consent that was begun: what was typed, and what came of it. Of this user alone. */
export interface Pending {
	readonly crm: string;
	readonly typed: Readonly<Record<string, string>>;
	readonly redirect: string;
	readonly granted?: { readonly access: string; readonly grant: Grant };
	readonly refusal?: Text;
}

export function pending(ports: CrmPorts): Pending | null {
	const text = ports.userMemory.get(PENDING);
	return text === null ? null : (JSON.parse(text) as Pending);
}

export const forgetPending = (ports: CrmPorts): void => ports.userMemory.set({ [PENDING]: null });

/** Remembers what was typed, and gives the page on which the user consents. */
export function beginConsent(ports: CrmPorts, connector: Connector, typed: Readonly<Record<string, string>>): string {
	const way = wayOf(connector);
	const fields = [...connector.settings.filter(({ key }) => key !== way.fills), ...way.settings];
	const missing = fields.find(({ key, required }) => required && (typed[key] ?? '').trim() === '');
	if (missing !== undefined) throw new UserError({ ru: `Заполните поле «${missing.label.ru}».`, en: `Fill in "${missing.label.en}".` });
	const redirect = ports.callback.address();
	ports.userMemory.set({ [PENDING]: JSON.stringify({ crm: connector.id, typed, redirect } satisfies Pending) });
	return way.page(typed, redirect, ports.callback.state());
}

/** The CRM has sent the user's browser back: the code becomes tokens at once, for it lives minutes. No spreadsheet need be open here. */
export function endConsent(ports: CrmPorts, connectorOf: (id: string) => Connector, told: Readonly<Record<string, string>>): Text {
	const begun = pending(ports);
	if (begun === null)
		return {
			ru: 'Подключение не начиналось или уже закончено. Откройте панель надстройки и начните заново.',
			en: 'No connection was begun, or it is done already. Open the add-on’s panel and begin again.',
		};
	const connector = connectorOf(begun.crm);
	const way = wayOf(connector);
	const answer = way.code(told, begun.typed);
	const end = (more: Partial<Pending>, sentence: Text): Text => {
		ports.userMemory.set({ [PENDING]: JSON.stringify({ ...begun, ...more }) });
		return sentence;
	};
	if ('refusal' in answer) return end({ refusal: answer.refusal }, answer.refusal);
	const result = asked(ports, way, way.exchange(begun.typed, begun.redirect, answer.code));
	if (!result.ok) {
		const refusal = result.fault.code === 'unauthorized' ? WRONG_KEYS : faultSentence(connector, result.fault);
		return end({ refusal }, refusal);
	}
	const { access, refresh, lasts } = result.tokens;
	const grant = { refresh, until: ports.now() + lasts, redirect: begun.redirect };
	return end(
		{ granted: { access, grant } },
		{
			ru: 'Доступ получен. Закройте это окно и вернитесь в таблицу.',
			en: 'Access is granted. Close this window and go back to the spreadsheet.',
		},
	);
}

export type Renewed = { readonly ok: true; readonly own: Own } | { readonly ok: false; readonly sentence: Text };

/** Whether access ends before the work of this execution could. */
export const endsSoon = (ports: CrmPorts, own: Own): boolean => own.grant !== undefined && own.grant.until - ports.now() < IN_HAND;

/**
 * New access for old, once: alone among this user's executions, and after reading again, because whoever waited here may find the
 * work done. `spent` is the access that ends, or that the CRM refused.
 */
export function renew(ports: CrmPorts, connector: Connector, connection: string, spent: string): Renewed {
	return ports.withUserLock((): Renewed => {
		ports.userMemory.reload();
		const own = ownOf(ports, connection);
		const way = wayOf(connector);
		if (own?.grant === undefined || own.grant.isSpent === true) return { ok: false, sentence: consentAgain(connector) };
		if (own.secrets[way.fills] !== spent) return { ok: true, own };
		const { refresh, redirect } = own.grant;
		const request = way.renew({ ...own.values, ...own.secrets }, redirect, refresh);
		// Without an answer nobody knows whether it was spent; asked twice, it is either good still or known to be gone.
		let result = asked(ports, way, request);
		if (!result.ok && result.fault.code === 'unavailable') result = asked(ports, way, request);
		if (result.ok) {
			const { tokens } = result;
			const next: Own = {
				...own,
				secrets: { ...own.secrets, [way.fills]: tokens.access },
				grant: { refresh: tokens.refresh, until: ports.now() + tokens.lasts, redirect },
			};
			keepOwn(ports, connection, next);
			return { ok: true, own: next };
		}
		if (result.fault.code !== 'unauthorized' && result.fault.code !== 'refused')
			return { ok: false, sentence: faultSentence(connector, result.fault) };
		keepOwn(ports, connection, { ...own, grant: { ...own.grant, isSpent: true } });
		return { ok: false, sentence: consentAgain(connector) };
	});
}

export const consentAgain = ({ title }: Connector): Text => ({
	ru: `${title.ru} больше не принимает данный ранее доступ: его отозвали, им не пользовались три месяца или обновление оборвалось. Откройте «Подключение» и нажмите «Разрешить доступ»; прочитанное сохранено.`,
	en: `${title.en} no longer takes the access given before: it was revoked, unused for three months, or its renewal was cut off. Open Connection and press Allow access; what was read is kept.`,
});

const WRONG_KEYS: Text = {
	ru: 'Ключи интеграции не подошли. Сверьте ID интеграции, секретный ключ и адрес возврата и нажмите кнопку ещё раз.',
	en: 'The integration’s keys do not fit. Check the integration ID, the secret key and the redirect address, and press the button again.',
};

function wayOf(connector: Connector): Authorisation {
	if (connector.authorisation !== undefined) return connector.authorisation;
	throw new UserError({ ru: `${connector.title.ru} подключается только токеном.`, en: `${connector.title.en} connects by a token only.` });
}

function asked(ports: CrmPorts, way: Authorisation, request: Request): TokensResult {
	try {
		return way.read(ports.send(request));
	} catch {
		return { ok: false, fault: { code: 'unavailable', status: 0 } };
	}
}

/** What is typed of the consent's own fields, to be kept with the secrets. */
export const keysOf = ({ authorisation }: Connector, typed: Config): Record<string, string> =>
	Object.fromEntries((authorisation?.settings ?? []).map(({ key }) => [key, (typed[key] ?? '').trim()]));
