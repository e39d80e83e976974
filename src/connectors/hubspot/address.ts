import { baseAddress, signed, withQuery } from '../kit/base-address';
import type { Config, Request } from '../kit/contract';

/** Paths carry the date of the API's edition; each is served for eighteen months at least. */
const EDITION = '2026-09';

const base = (config: Config): string => baseAddress(config.base_url || 'https://api.hubapi.com');

/** `crm/objects/deals` → `…/crm/objects/2026-09/deals`: the date stands before what is asked for. */
function address(config: Config, path: string): string {
	const [room, area, ...rest] = path.split('/');
	return `${base(config)}/${room}/${area === '' ? '' : `${area}/`}${EDITION}${rest.map((part) => `/${part}`).join('')}`;
}

export const get = (config: Config, path: string, query: Readonly<Record<string, string | number>> = {}): Request => ({
	method: 'GET',
	url: withQuery(address(config, path), query),
	headers: { Accept: 'application/json' },
});

export const post = (config: Config, path: string, body: unknown, note?: string): Request => ({
	method: 'POST',
	url: address(config, path),
	headers: { Accept: 'application/json' },
	body: JSON.stringify(body),
	...(note === undefined ? {} : { note }),
});

/** The next page of a list: the same question with HubSpot's cursor. Its own link may name another host. */
export const following = (asked: Request, after: string): Request => ({
	...asked,
	url: `${asked.url.replace(/[?&]after=[^&]*/, '')}&after=${encodeURIComponent(after)}`,
});

export const sign = (asked: Request, config: Config): Request =>
	signed(asked, base(config), { Authorization: `Bearer ${(config.token ?? '').trim()}` });
