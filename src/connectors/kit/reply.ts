import type { ConnectorFault, Reply } from './contract';
import { type Json, parseObject } from './json';

export type Failed = { readonly ok: false; readonly fault: ConnectorFault };
export type Opened = { readonly ok: true; readonly body: Json } | Failed;

export const unreadable = (detail: string): Failed => ({ ok: false, fault: { code: 'unreadable', detail } });

/** What a CRM's replies have of their own; everything may be left out. */
export interface ReplyRules {
	/** Statuses that bring data; 200 alone when left out. */
	readonly goodStatuses?: readonly number[];
	/** The CRM's own words for an error. */
	detail?(body: Json): string;
	/** Faults that the status alone does not tell; also asked about good statuses. Null: the status decides. */
	fault?(reply: Reply, body: Json | null, detail: string): ConnectorFault | null;
	/** Where the seconds to wait stand, if not in `retry-after`. */
	retryAfter?(reply: Reply, body: Json | null): unknown;
}

/** The body of a good reply, or why there is none. */
export function openReply(reply: Reply, { goodStatuses = [200], detail, fault, retryAfter }: ReplyRules = {}): Opened {
	const body = parseObject(reply.body);
	const words = body === null ? excerpt(reply.body) : (detail?.(body) ?? '');
	const specialFault = fault?.(reply, body, words) ?? null;
	if (specialFault !== null) return { ok: false, fault: specialFault };
	if (goodStatuses.includes(reply.status)) return body === null ? unreadable(words) : { ok: true, body };
	const seconds = retryAfter === undefined ? reply.headers['retry-after'] : retryAfter(reply, body);
	return { ok: false, fault: statusFault(reply.status, words, body !== null, secondsToMs(seconds)) };
}

/** What an HTTP status means. Rights are refused by an API in JSON; a ban comes from the front server, which knows only HTML. */
export function statusFault(status: number, detail: string, isJson: boolean, retryAfterMs: number | null): ConnectorFault {
	if (status === 401) return { code: 'unauthorized', detail };
	if (status === 402) return { code: 'unpaid', detail };
	if (status === 403) return { code: isJson ? 'forbidden' : 'banned', detail };
	if (status === 429) return { code: 'rate-limited', retryAfterMs };
	return status >= 500 ? { code: 'unavailable', status } : { code: 'refused', status, detail };
}

export function secondsToMs(seconds: unknown): number | null {
	const value = Number(seconds ?? Number.NaN);
	return Number.isFinite(value) ? value * 1000 : null;
}

/** Enough of a foreign page to recognise it, without its markup. */
export function excerpt(body: string): string {
	return body
		.slice(0, 2000)
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 120);
}
