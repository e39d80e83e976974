import { UserError } from '../../language/user-error';
import type { Config, Request } from '../kit/contract';
import { baseAddress, postJson } from '../kit/request';

export type Params = Readonly<Record<string, unknown>>;

const WEBHOOK = /^(?:([a-z]+):\/\/)?([^/?#\s]+)\/rest\/(\d+)\/([^/?#\s]+)/i;

/** The portal and the secret part of a webhook's address, whatever method was copied along with it. */
export function webhookOf(config: Config): { readonly origin: string; readonly secret: string } {
	const [, scheme, host, user, code] = WEBHOOK.exec((config.webhook ?? '').trim()) ?? [];
	if (host === undefined)
		throw new UserError({
			ru: 'Это не адрес вебхука. Скопируйте его в Битрикс24 целиком, он выглядит так: https://portal.bitrix24.ru/rest/1/код/',
			en: 'This is not a webhook address. Copy all of it in Bitrix24; it looks like this: https://portal.bitrix24.com/rest/1/code/',
		});
	return { origin: baseAddress(`${scheme ?? 'http'}://${host}`), secret: `${user}/${code}` };
}

/** `note` is what the reader of the reply has to remember. */
export const call = (config: Config, method: string, params: Params, note?: unknown): Request =>
	postJson(`${webhookOf(config).origin}/rest/${method}.json`, params, note === undefined ? undefined : JSON.stringify(note));

export const noteOf = <T>(request: Request): T => JSON.parse(request.note ?? 'null') as T;

export const batch = (config: Config, cmd: Readonly<Record<string, string>>, note?: unknown): Request =>
	call(config, 'batch', { halt: 0, cmd }, note);

/** One line of a batch. Names are encoded too: `>=` in a filter's name would end it. References to earlier results are not. */
export function command(method: string, params: Params = {}): string {
	const pairs: string[] = [];
	const add = (name: string, value: unknown): void => {
		if (typeof value === 'object' && value !== null)
			for (const [key, inner] of Object.entries(value)) add(`${name}[${encodeURIComponent(key)}]`, inner);
		else pairs.push(`${name}=${String(value).startsWith('$result[') ? value : encodeURIComponent(String(value))}`);
	};
	for (const [name, value] of Object.entries(params)) add(name, value);
	return pairs.length === 0 ? method : `${method}?${pairs.join('&')}`;
}

/** The secret goes to the portal that it was given for and nowhere else, whatever the request says. */
export function sign(request: Request, config: Config): Request {
	const { origin, secret } = webhookOf(config);
	const start = `${origin}/rest/`;
	return request.url.startsWith(start) ? { ...request, url: `${start}${secret}/${request.url.slice(start.length)}` } : request;
}
