import type { Config, Request } from '../kit/contract';
import { baseAddress, getJson, signed } from '../kit/request';

/** A company's own address; its short name will do. */
export function base(config: Config): string {
	const typed = (config.base_url ?? '').trim();
	return baseAddress(/^[\w-]+$/.test(typed) && typed !== 'localhost' ? `${typed}.pipedrive.com` : typed);
}

/** `path` with its version: what has no second version is asked of the first. */
export const get = (config: Config, path: string, query?: Readonly<Record<string, string | number>>): Request =>
	getJson(`${base(config)}/${path.startsWith('v1/') ? '' : 'api/v2/'}${path}`, query);

export const sign = (request: Request, config: Config): Request =>
	signed(request, base(config), { 'x-api-token': (config.token ?? '').trim() });
