import type { Config, Request } from '../kit/contract';
import { baseAddress, bearer, getJson, postJson, signed } from '../kit/request';

/** Paths carry the date of the API's edition; each is served for eighteen months at least. */
const EDITION = '2026-09';

const base = (config: Config): string => baseAddress(config.base_url || 'https://api.hubapi.com');

/** `crm/objects/deals` → `…/crm/objects/2026-09/deals`: the date stands before what is asked for. */
function address(config: Config, path: string): string {
	const [room, area, ...rest] = path.split('/');
	return `${base(config)}/${room}/${area === '' ? '' : `${area}/`}${EDITION}${rest.map((part) => `/${part}`).join('')}`;
}

export const get = (config: Config, path: string, query?: Readonly<Record<string, string | number>>): Request =>
	getJson(address(config, path), query);

/** Addresses of the first editions have no date. */
export const getUndated = (config: Config, path: string): Request => getJson(`${base(config)}/${path}`);

export const post = (config: Config, path: string, body: unknown, note?: string): Request => postJson(address(config, path), body, note);

export const sign = (request: Request, config: Config): Request => signed(request, base(config), bearer(config.token));
