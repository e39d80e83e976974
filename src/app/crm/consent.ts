import type { Authorisation, Config, Connector, Request, TokensResult } from '../../connectors/kit/contract';
import type { Text } from '../../language/text';
import { isUserError, UserError } from '../../language/user-error';
import { remembered } from '../ports/remembered';
import { faultSentence } from './fault-sentence';
import type { CrmPorts } from './ports';
import { type Grant, saveUserCredentials, type UserCredentials, userCredentials } from './user-credentials';

/** Access is renewed when it would not outlast the longest execution. */
const RENEW_BEFORE_MS = 15 * 60_000;

/** Named after the shape of what is stored: a consent begun under the first one is begun anew. */
const PENDING = 'kpi.authorisation.2';
const FIRST_PENDING = 'kpi.authorisation';

/** A consent that was begun: the form's values, and what came of it. Of this user alone. */
export interface PendingConsent {
	readonly crm: string;
	readonly values: Readonly<Record<string, string>>;
	readonly redirect: string;
	readonly granted?: { readonly accessToken: string; readonly grant: Grant };
	readonly refusal?: Text;
}

export function pendingConsent(ports: CrmPorts): PendingConsent | null {
	return remembered(ports.userMemory.get(PENDING), { crm: '', values: { '*': '' }, redirect: '' });
}

export const clearPendingConsent = (ports: CrmPorts): void => ports.userMemory.set({ [PENDING]: null, [FIRST_PENDING]: null });

/** Remembers the form's values, and gives the page on which the user consents. */
export function beginConsent(ports: CrmPorts, connector: Connector, values: Readonly<Record<string, string>>): string {
	const authorisation = authorisationOf(connector);
	const fields = [...connector.settings.filter(({ key }) => key !== authorisation.tokenField), ...authorisation.settings];
	const missing = fields.find(({ key, required }) => required && (values[key] ?? '').trim() === '');
	if (missing !== undefined) throw new UserError({ ru: `Заполните поле «${missing.label.ru}».`, en: `Fill in "${missing.label.en}".` });
	const redirect = ports.callback.address();
	const consent: PendingConsent = { crm: connector.id, values, redirect };
	ports.userMemory.set({ [PENDING]: JSON.stringify(consent), [FIRST_PENDING]: null });
	return authorisation.consentUrl(values, redirect, ports.callback.state());
}

/** The CRM has sent the user's browser back: the code becomes tokens at once, for it lives minutes. No spreadsheet need be open here. */
export function endConsent(ports: CrmPorts, connectorOf: (id: string) => Connector, callback: Readonly<Record<string, string>>): Text {
	const openConsent = pendingConsent(ports);
	if (openConsent === null)
		return {
			ru: 'Подключение не начиналось или уже закончено. Откройте панель надстройки и начните заново.',
			en: 'No connection was begun, or it is done already. Open the add-on’s panel and begin again.',
		};
	const connector = connectorOf(openConsent.crm);
	const authorisation = authorisationOf(connector);
	const answer = authorisation.codeFrom(callback, openConsent.values);
	const end = (more: Partial<PendingConsent>, sentence: Text): Text => {
		ports.userMemory.set({ [PENDING]: JSON.stringify({ ...openConsent, ...more }) });
		return sentence;
	};
	if ('refusal' in answer) return end({ refusal: answer.refusal }, answer.refusal);
	const result = requestTokens(ports, authorisation, authorisation.exchange(openConsent.values, openConsent.redirect, answer.code));
	if (!result.ok) {
		const refusal = result.fault.code === 'unauthorized' ? WRONG_KEYS : faultSentence(connector, result.fault);
		return end({ refusal }, refusal);
	}
	const { accessToken, refreshToken, expiresInMs } = result.tokens;
	const grant: Grant = { refreshToken, expiresAt: ports.now() + expiresInMs, redirect: openConsent.redirect };
	return end(
		{ granted: { accessToken, grant } },
		{
			ru: 'Доступ получен. Закройте это окно и вернитесь в таблицу.',
			en: 'Access is granted. Close this window and go back to the spreadsheet.',
		},
	);
}

export type Renewal = { readonly ok: true; readonly credentials: UserCredentials } | { readonly ok: false; readonly sentence: Text };

/** Whether access ends before the work of this execution could. */
export const expiresSoon = (ports: CrmPorts, credentials: UserCredentials): boolean =>
	credentials.grant !== undefined && credentials.grant.expiresAt - ports.now() < RENEW_BEFORE_MS;

/**
 * New access for old, once: alone among this user's executions, and after reading again, because whoever waited here may find the
 * work done. `oldToken` is the access that ends, or that the CRM refused.
 */
export function renew(ports: CrmPorts, connector: Connector, connection: string, oldToken: string): Renewal {
	return ports.withUserLock((): Renewal => {
		ports.userMemory.reload();
		const credentials = userCredentials(ports, connection);
		const authorisation = authorisationOf(connector);
		if (credentials?.grant === undefined || credentials.grant.isSpent === true) return { ok: false, sentence: consentExpired(connector) };
		if (credentials.secrets[authorisation.tokenField] !== oldToken) return { ok: true, credentials };
		const { refreshToken, redirect } = credentials.grant;
		const request = authorisation.renew({ ...credentials.values, ...credentials.secrets }, redirect, refreshToken);
		// Without an answer nobody knows whether it was spent; asked twice, it is either good still or known to be gone.
		let result = requestTokens(ports, authorisation, request);
		if (!result.ok && result.fault.code === 'unavailable') result = requestTokens(ports, authorisation, request);
		if (result.ok) {
			const { tokens } = result;
			const next: UserCredentials = {
				...credentials,
				secrets: { ...credentials.secrets, [authorisation.tokenField]: tokens.accessToken },
				grant: { refreshToken: tokens.refreshToken, expiresAt: ports.now() + tokens.expiresInMs, redirect },
			};
			saveUserCredentials(ports, connection, next);
			return { ok: true, credentials: next };
		}
		if (result.fault.code !== 'unauthorized' && result.fault.code !== 'refused')
			return { ok: false, sentence: faultSentence(connector, result.fault) };
		saveUserCredentials(ports, connection, { ...credentials, grant: { ...credentials.grant, isSpent: true } });
		return { ok: false, sentence: consentExpired(connector) };
	});
}

export const consentExpired = ({ title }: Connector): Text => ({
	ru: `${title.ru} больше не принимает данный ранее доступ: его отозвали, им не пользовались три месяца или обновление оборвалось. Откройте «Подключение» и нажмите «Разрешить доступ»; прочитанное сохранено.`,
	en: `${title.en} no longer takes the access given before: it was revoked, unused for three months, or its renewal was cut off. Open Connection and press Allow access; what was read is kept.`,
});

const WRONG_KEYS: Text = {
	ru: 'Ключи интеграции не подошли. Сверьте ID интеграции, секретный ключ и адрес возврата и нажмите кнопку ещё раз.',
	en: 'The integration’s keys do not fit. Check the integration ID, the secret key and the redirect address, and press the button again.',
};

function authorisationOf(connector: Connector): Authorisation {
	if (connector.authorisation !== undefined) return connector.authorisation;
	throw new UserError({ ru: `${connector.title.ru} подключается только токеном.`, en: `${connector.title.en} connects by a token only.` });
}

function requestTokens(ports: CrmPorts, authorisation: Authorisation, request: Request): TokensResult {
	try {
		return authorisation.read(ports.send(request));
	} catch (error) {
		if (isUserError(error)) throw error;
		return { ok: false, fault: { code: 'unavailable', status: 0 } };
	}
}

/** What was entered into the consent's own fields, to be kept with the secrets. */
export const integrationKeys = ({ authorisation }: Connector, values: Config): Record<string, string> =>
	Object.fromEntries((authorisation?.settings ?? []).map(({ key }) => [key, (values[key] ?? '').trim()]));
