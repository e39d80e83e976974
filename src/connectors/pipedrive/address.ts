import { baseAddress, signed, withQuery } from '../kit/base-address';
import type { Config, Request } from '../kit/contract';

/** Rows changed while the last import was running are read again rather than missed. */
const OVERLAP = 600_000;

/** A company's own address; its short name will do. */
export function base(config: Config): string {
	const typed = (config.base_url ?? '').trim();
	return baseAddress(/^[\w-]+$/.test(typed) && typed !== 'localhost' ? `${typed}.pipedrive.com` : typed);
}

/** `path` with its version: what has no second version is asked of the first. */
export const get = (config: Config, path: string, query: Readonly<Record<string, string | number>> = {}): Request => ({
	method: 'GET',
	url: withQuery(`${base(config)}/${path.startsWith('v1/') ? '' : 'api/v2/'}${path}`, query),
	headers: { Accept: 'application/json' },
});

export const following = (asked: Request, cursor: string): Request => ({
	...asked,
	url: `${asked.url.replace(/&cursor=[^&]*/, '')}&cursor=${encodeURIComponent(cursor)}`,
});

export const sign = (asked: Request, config: Config): Request =>
	signed(asked, base(config), { 'x-api-token': (config.token ?? '').trim() });

/** RFC 3339, whole seconds. */
export const sinceText = (since: number): string => `${new Date(Math.max(0, since - OVERLAP)).toISOString().slice(0, 19)}Z`;
