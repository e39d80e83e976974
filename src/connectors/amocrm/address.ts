import type { Config, Request } from '../kit/contract';
import { type PageNames, smallerPage } from '../kit/overlapping-pages';
import { nextByLink, withOverlap } from '../kit/paging';
import { baseAddress, bearer, getJson, signed } from '../kit/request';

export const base = (config: Config): string => baseAddress(config.base_url ?? '');

export const get = (config: Config, path: string, query?: Readonly<Record<string, string | number>>): Request =>
	getJson(`${base(config)}/api/v4/${path}`, query);

/** The token goes to the account's own address and nowhere else, whatever the request says. */
export const sign = (request: Request, config: Config): Request => signed(request, base(config), bearer(config.token));

/** The next page by amoCRM's own link, which may have lost the bound that was asked for. */
export function follow(config: Config, href: string, request: Request): Request {
	let url = nextByLink(base(config), href);
	for (const name of ['updated_at', 'created_at']) {
		const since = sinceIn(request, name);
		if (since !== null && !url.includes(encodeURIComponent(`filter[${name}][from]`)) && !url.includes(`filter[${name}][from]`)) {
			url += `&${encodeURIComponent(`filter[${name}][from]`)}=${since / 1000}`;
		}
	}
	return getJson(url);
}

/** What amoCRM calls the size of a page and its number. */
export const PAGE: PageNames = { size: 'limit', page: 'page' };

const smallerSize = (size: number): number | null => (size > 125 ? 125 : size > 50 && size <= 100 ? 50 : size > 25 ? 25 : null);

/** The same rows again, by half as many; the smallest page goes without what it asks besides. */
export function smallerList(request: Request): Request | null {
	if (!/[?&]limit=\d/.test(request.url)) return null;
	const smaller = smallerPage(request, PAGE, smallerSize);
	if (smaller !== null) return smaller;
	const bare = request.url.replace(/([?&])with=(?!only_deleted)[^&]*&?/, '$1').replace(/[?&]$/, '');
	return bare === request.url ? null : { ...request, url: bare };
}

export const sinceSeconds = (since: number): number => Math.floor(withOverlap(Math.floor(since / 1000) * 1000) / 1000);

/** The bound the request asked for, in epoch milliseconds: replies are checked against it, because amoCRM may ignore the filter. */
export function sinceIn(request: Request, name: string): number | null {
	for (const key of [encodeURIComponent(`filter[${name}][from]`), `filter[${name}][from]`]) {
		const at = request.url.indexOf(`${key}=`);
		if (at >= 0) return Number.parseInt(request.url.slice(at + key.length + 1), 10) * 1000;
	}
	return null;
}
