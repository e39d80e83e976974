import type { Request } from './contract';

/** Scheme and host of what a user typed or pasted. Plain http is left only to this machine. */
export function baseAddress(typed: string): string {
	const bare = typed.trim().replace(/^[a-z]+:\/\//i, '');
	const host = (bare.split(/[/?#]/)[0] ?? '').toLowerCase();
	const isPlain = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && !/^https:/i.test(typed.trim());
	return `${isPlain ? 'http' : 'https'}://${host}`;
}

/** Adds a secret header, but only to what goes to this address, whatever the request says. */
export function signed(request: Request, base: string, header: Readonly<Record<string, string>>): Request {
	return request.url.startsWith(`${base}/`) ? { ...request, headers: { ...request.headers, ...header } } : request;
}

export const bearer = (token: string | undefined): { Authorization: string } => ({ Authorization: `Bearer ${(token ?? '').trim()}` });

/** A question in JSON by GET. */
export const getJson = (url: string, query: Readonly<Record<string, string | number>> = {}): Request => ({
	method: 'GET',
	url: withQuery(url, query),
	headers: { Accept: 'application/json' },
});

/** A question in JSON by POST. `note`: what the reader of the reply has to remember. */
export const postJson = (url: string, body: unknown, note?: string): Request => ({
	method: 'POST',
	url,
	headers: { Accept: 'application/json' },
	body: JSON.stringify(body),
	...(note !== undefined && { note }),
});

export function withQuery(url: string, query: Readonly<Record<string, string | number>>): string {
	const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
	return pairs.length === 0 ? url : `${url}?${pairs.join('&')}`;
}
