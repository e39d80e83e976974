import { text } from '../../language/text';
import type { Authorisation, Config, Request } from '../kit/contract';
import { object, text as word } from '../kit/json';
import { baseAddress } from '../kit/request';
import { base as accountBase } from './address';
import type { Place } from './place';
import { open } from './reply';

/** Consent is asked for at the service's own front page; a copy on this machine is its own. */
function front(config: Config): string {
	const base = accountBase(config);
	return base.startsWith('http:') ? base : base.replace(/^(https:\/\/)(?:[^/]*\.)?([^./]+\.[^./]+)$/, '$1www.$2');
}

const hostOf = (address: string): string => baseAddress(address).replace(/^https?:\/\//, '');

function token(config: Config, redirect: string, more: Readonly<Record<string, string>>): Request {
	return {
		method: 'POST',
		url: `${accountBase(config)}/oauth2/access_token`,
		headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
		body: JSON.stringify({ client_id: config.client_id, client_secret: config.client_secret, redirect_uri: redirect, ...more }),
	};
}

export const authorisationFor = ({ title, integrationHint }: Place): Authorisation => ({
	instructions: integrationHint,
	settings: [
		{ key: 'client_id', label: text('ID интеграции', 'Integration ID'), required: true },
		{ key: 'client_secret', label: text('Секретный ключ', 'Secret key'), secret: true, required: true },
	],
	tokenField: 'token',
	consentUrl: (config, _redirect, state) =>
		`${front(config)}/oauth?client_id=${encodeURIComponent(config.client_id ?? '')}&state=${encodeURIComponent(state)}&mode=popup`,
	codeFrom(callback, config) {
		if (callback.code === undefined || callback.code === '')
			return {
				refusal: text(
					`${title.ru} не дала доступ: вы отказались или окно закрылось раньше. Нажмите кнопку ещё раз.`,
					`${title.en} gave no access: it was denied, or the window was closed too soon. Press the button again.`,
				),
			};
		if (callback.referer !== undefined && hostOf(callback.referer) !== hostOf(config.base_url ?? ''))
			return {
				refusal: text(
					`Доступ дан к другому аккаунту: ${hostOf(callback.referer)}. Исправьте адрес аккаунта или выберите в ${title.ru} нужный.`,
					`Access was given to another account: ${hostOf(callback.referer)}. Correct the account address or choose the right one in ${title.en}.`,
				),
			};
		return { code: callback.code };
	},
	exchange: (config, redirect, code) => token(config, redirect, { grant_type: 'authorization_code', code }),
	renew: (config, redirect, refresh) => token(config, redirect, { grant_type: 'refresh_token', refresh_token: refresh }),
	read(reply) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		const body = object(opened.body);
		const access = word(body.access_token);
		const refresh = word(body.refresh_token);
		const lasts = Number(body.expires_in) * 1000;
		// The answer itself is never quoted: it may hold half of a secret.
		if (access === null || refresh === null || !(lasts > 0)) return { ok: false, fault: { code: 'unreadable', detail: 'oauth2' } };
		return { ok: true, tokens: { accessToken: access, refreshToken: refresh, expiresInMs: lasts } };
	},
});
