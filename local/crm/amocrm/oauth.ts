import { randomBytes } from 'node:crypto';
import type { DemoAccount } from '../../demo/account';
import { clock } from '../../time/clock';
import type { CrmReply, CrmRequest } from '../contract';

/** The private integration that this copy knows. */
export const INTEGRATION = { client_id: '00000000-demo-4000-8000-integration01', client_secret: 'demo-integration-secret' };

const DAY = 86_400;
const CODE_MINUTES = 20;

interface Grant {
	readonly redirect: string;
	readonly until: number;
}

interface Back {
	readonly redirect: string | undefined;
	readonly visit?: (() => string | undefined) | undefined;
}

export interface OauthDesk {
	/** The consent page and the token address; null for everything else. */
	answer(request: CrmRequest): CrmReply | null;
	isGood(authorization: string | undefined): boolean;
}

/** Consent, codes that live 20 minutes, access for a day, refresh tokens good for one use; `/oauth/revoke` plays an administrator who switches the integration off. */
export function oauthDesk(account: DemoAccount, longLived: string, { redirect, visit }: Back, now: () => number = clock()): OauthDesk {
	const codes = new Map<string, Grant>();
	const refreshes = new Map<string, Grant>();
	const accesses = new Map<string, number>();
	const randomToken = (): string => randomBytes(18).toString('base64url');

	const tokens = (grant: Grant): CrmReply => {
		const access_token = `access.${randomToken()}`;
		const refresh_token = `refresh.${randomToken()}`;
		accesses.set(access_token, now() + DAY * 1000);
		refreshes.set(refresh_token, { ...grant, until: now() + 90 * DAY * 1000 });
		return json(200, { token_type: 'Bearer', expires_in: DAY, server_time: Math.floor(now() / 1000), access_token, refresh_token });
	};

	function exchange(body: string): CrmReply {
		const tokenRequest = parsed(body);
		if (tokenRequest.client_id !== INTEGRATION.client_id || tokenRequest.client_secret !== INTEGRATION.client_secret)
			return refusal('Client authentication failed', 'Check the client id and the secret');
		const [list, key, hint] =
			tokenRequest.grant_type === 'refresh_token'
				? ([refreshes, tokenRequest.refresh_token, 'Token has been revoked'] as const)
				: ([codes, tokenRequest.code, 'Authorization code has been revoked'] as const);
		const grant = list.get(String(key));
		// Good once: spent even when what follows is refused.
		list.delete(String(key));
		if (grant === undefined || grant.until < now()) return refusal(key === undefined ? 'Invalid grant' : 'Token is invalid', hint);
		if (grant.redirect !== tokenRequest.redirect_uri) return refusal('Redirect URI mismatch', 'Check the redirect address');
		return tokens(grant);
	}

	function consent(request: CrmRequest): CrmReply {
		if (request.query.get('client_id') !== INTEGRATION.client_id) return html(400, '<p>Интеграция не найдена. / No such integration.</p>');
		if (redirect === undefined)
			return html(400, '<p>У интеграции нет адреса возврата. / The integration has no redirect address (--redirect).</p>');
		const back = (pairs: Record<string, string>): string => {
			const url = new URL(visit?.() ?? redirect);
			for (const [key, value] of Object.entries({ ...pairs, state: request.query.get('state') ?? '' })) url.searchParams.set(key, value);
			return url.href.replace(/&/g, '&amp;');
		};
		const code = randomToken();
		codes.set(code, { redirect, until: now() + CODE_MINUTES * 60_000 });
		const yes = back({ code, referer: request.origin.replace(/^https?:\/\//, ''), platform: '1' });
		return html(
			200,
			`<h1>KPI for Sales</h1><p>Дать доступ к аккаунту «${account.name}»? / Allow access?</p><p><a id="allow" href="${yes}">Разрешить / Allow</a> <a id="deny" href="${back({ error: 'access_denied' })}">Отказать / Deny</a></p>`,
		);
	}

	return {
		answer(request) {
			if (request.path === '/oauth2/access_token') return request.method === 'POST' ? exchange(request.body) : json(405, { status: 405 });
			if (request.path === '/oauth') return consent(request);
			if (request.path !== '/oauth/revoke') return null;
			accesses.clear();
			refreshes.clear();
			return html(200, '<p>Интеграция отключена. / The integration is switched off.</p>');
		},
		isGood(authorization) {
			const token = authorization?.replace(/^Bearer /, '') ?? '';
			return token === longLived || (accesses.get(token) ?? 0) > now();
		},
	};
}

function parsed(body: string): Record<string, unknown> {
	try {
		return JSON.parse(body) as Record<string, unknown>;
	} catch {
		return {};
	}
}

const json = (status: number, body: object): CrmReply => ({
	status,
	type: status === 200 ? 'application/json' : 'application/problem+json',
	body: JSON.stringify(body),
});

const refusal = (detail: string, hint: string): CrmReply =>
	json(401, { hint, title: 'Authorization failed', type: 'https://developers.amocrm.ru/v3/errors/OAuthProblemJson', status: 401, detail });

const html = (status: number, body: string): CrmReply => ({
	status,
	type: 'text/html; charset=utf-8',
	body: `<!DOCTYPE html><meta charset="utf-8"><title>amoCRM</title>${body}\n`,
});
