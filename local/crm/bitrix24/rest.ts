import type { CrmReply } from '../contract';

export type Json = Record<string, unknown>;

/** The answer of a method; `next` and `total` stand beside the result. */
export interface MethodResult {
	readonly result: unknown;
	readonly total?: number;
	readonly next?: number;
}

export class RestError extends Error {
	readonly status: number;
	readonly code: string | number;

	constructor(status: number, code: string | number, description: string) {
		super(description);
		this.status = status;
		this.code = code;
	}
}

export const errorBody = ({ code, message }: RestError): Json => ({ error: code, error_description: message });

const json = (status: number, body: Json): CrmReply => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });

export const refusal = (error: RestError): CrmReply => json(error.status, errorBody(error));
export const answer = (result: MethodResult, time: Json): CrmReply => json(200, { ...result, time });

/** Parameters as PHP reads them out of a query: the name ends at the first `=`, brackets nest. */
export function phpQuery(query: string): Json {
	const params: Json = {};
	for (const pair of query.split('&')) {
		if (pair === '') continue;
		const end = pair.indexOf('=');
		const decode = (part: string): string => decodeURIComponent(part.replace(/\+/g, ' '));
		const name = decode(end < 0 ? pair : pair.slice(0, end));
		const [, head, rest = ''] = /^([^[]+)(.*)$/s.exec(name) ?? [];
		if (head === undefined) continue;
		const path = [head, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key!)];
		let at = params;
		for (const key of path.slice(0, -1)) {
			at[key] ??= {};
			at = at[key] as Json;
		}
		const last = path[path.length - 1]!;
		at[last === '' ? String(Object.keys(at).length) : last] = end < 0 ? '' : decode(pair.slice(end + 1));
	}
	return params;
}

/** Names of parameters are the same in any case. */
export function param(params: Json, name: string): unknown {
	const key = Object.keys(params).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : params[key];
}

export const objectParam = (params: Json, name: string): Json => {
	const value = param(params, name);
	return typeof value === 'object' && value !== null ? (value as Json) : {};
};

/** Limits, outages and refusals by status; statuses without a REST error are answered by the web server, in HTML. */
export function frontServer(status: number): CrmReply {
	const errors: Record<number, [string, string]> = {
		401: ['INVALID_CREDENTIALS', 'Invalid request credentials'],
		402: ['PAYMENT_REQUIRED', 'REST API is available only on commercial plans'],
		429: ['OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.'],
		500: ['INTERNAL_SERVER_ERROR', 'Internal server error'],
		503: ['QUERY_LIMIT_EXCEEDED', 'Too many requests'],
	};
	const restError = errors[status];
	if (restError !== undefined) return refusal(new RestError(status, ...restError));
	const title = { 403: '403 Forbidden', 502: '502 Bad Gateway', 504: '504 Gateway Time-out' }[status] ?? `${status} Error`;
	const body = `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`;
	return { status, type: 'text/html', body };
}
