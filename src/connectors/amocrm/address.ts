import type { Config, Request } from '../kit/contract';

/** Rows changed while the last import was running are read again rather than missed. */
const OVERLAP_S = 600;

/** Scheme and host of what a user typed or pasted. Plain http is left only to this machine. */
export function normalBase(typed: string): string {
	const bare = typed.trim().replace(/^[a-z]+:\/\//i, '');
	const host = (bare.split(/[/?#]/)[0] ?? '').toLowerCase();
	const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
	const isPlain = isLocal && !/^https:/i.test(typed.trim());
	return `${isPlain ? 'http' : 'https'}://${host}`;
}

export function get(config: Config, path: string, query: Readonly<Record<string, string | number>> = {}): Request {
	const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
	const url = `${normalBase(config.base_url ?? '')}/api/v4/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
	return request(url);
}

const request = (url: string): Request => ({ method: 'GET', url, headers: { Accept: 'application/json' } });

/** The token goes to the account's own address and nowhere else, whatever the request says. */
export function sign(asked: Request, config: Config): Request {
	if (!asked.url.startsWith(`${normalBase(config.base_url ?? '')}/`)) return asked;
	return { ...asked, headers: { ...asked.headers, Authorization: `Bearer ${(config.token ?? '').trim()}` } };
}

/** The next page by amoCRM's own link, but always at the account's address. */
export function follow(config: Config, href: string, asked: Request): Request {
	let url = normalBase(config.base_url ?? '') + href.replace(/^https?:\/\/[^/]+/i, '');
	for (const name of ['updated_at', 'created_at']) {
		const since = sinceIn(asked, name);
		if (since !== null && !url.includes(encodeURIComponent(`filter[${name}][from]`)) && !url.includes(`filter[${name}][from]`)) {
			url += `&${encodeURIComponent(`filter[${name}][from]`)}=${since / 1000}`;
		}
	}
	return request(url);
}

/** Page sizes that divide one another, so that a page of a smaller size begins where the larger one did. */
const SMALLER: Readonly<Record<string, number>> = { 250: 125, 125: 25, 100: 50, 50: 25 };

/** The same rows again, by half as many; the smallest page goes without what it asks besides. */
export function lighter(asked: Request): Request | null {
	const limit = /([?&]limit=)(\d+)/.exec(asked.url);
	if (limit === null) return null;
	const less = SMALLER[limit[2]!];
	if (less === undefined) {
		const bare = asked.url.replace(/([?&])with=(?!only_deleted)[^&]*&?/, '$1').replace(/[?&]$/, '');
		return bare === asked.url ? null : request(bare);
	}
	const url = asked.url.replace(limit[0], `${limit[1]}${less}`);
	const times = Number(limit[2]) / less;
	return request(url.replace(/([?&]page=)(\d+)/, (_, name: string, page: string) => `${name}${(Number(page) - 1) * times + 1}`));
}

export const sinceSeconds = (since: number): number => Math.max(0, Math.floor(since / 1000) - OVERLAP_S);

/** The bound the request asked for, in epoch milliseconds: replies are checked against it, because amoCRM may ignore the filter. */
export function sinceIn(asked: Request, name: string): number | null {
	for (const key of [encodeURIComponent(`filter[${name}][from]`), `filter[${name}][from]`]) {
		const at = asked.url.indexOf(`${key}=`);
		if (at >= 0) return Number.parseInt(asked.url.slice(at + key.length + 1), 10) * 1000;
	}
	return null;
}
