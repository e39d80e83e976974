import type { Request } from './contract';

/** Scheme and host of what a user typed or pasted. Plain http is left only to this machine. */
export function baseAddress(typed: string): string {
	const bare = typed.trim().replace(/^[a-z]+:\/\//i, '');
	const host = (bare.split(/[/?#]/)[0] ?? '').toLowerCase();
	const isPlain = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && !/^https:/i.test(typed.trim());
	return `${isPlain ? 'http' : 'https'}://${host}`;
}

/** Adds a secret header, but only to what goes to this address, whatever the request says. */
export function signed(asked: Request, base: string, header: Readonly<Record<string, string>>): Request {
	return asked.url.startsWith(`${base}/`) ? { ...asked, headers: { ...asked.headers, ...header } } : asked;
}

export function withQuery(url: string, query: Readonly<Record<string, string | number>>): string {
	const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
	return pairs.length === 0 ? url : `${url}?${pairs.join('&')}`;
}
