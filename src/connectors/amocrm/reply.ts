import type { ConnectorFault, Reply } from '../kit/contract';
import { type Json, object, text } from './json';

export type Opened = { readonly ok: true; readonly body: Json | null } | { readonly ok: false; readonly fault: ConnectorFault };

/** The body of a good reply (null: amoCRM has nothing to show), or why there is none. */
export function open(reply: Reply): Opened {
	if (reply.status === 204) return { ok: true, body: null };
	const body = parsed(reply.body);
	if (reply.status === 200) {
		if (reply.body === '') return { ok: true, body: null };
		return body === null ? { ok: false, fault: { code: 'unreadable', detail: excerpt(reply.body) } } : { ok: true, body };
	}
	return { ok: false, fault: faultOf(reply, body) };
}

function faultOf(reply: Reply, body: Json | null): ConnectorFault {
	const { status } = reply;
	const detail = body === null ? excerpt(reply.body) : [body.title, body.detail, body.hint].map(text).filter(Boolean).join(': ');
	if (status === 401) return { code: 'unauthorized', detail };
	if (status === 402) return { code: 'unpaid', detail };
	// Rights are refused by the API in JSON; a ban comes from the front server, which knows only HTML.
	if (status === 403) return { code: body === null ? 'banned' : 'forbidden', detail };
	if (status === 429) return { code: 'rate-limited', retryAfterMs: retryAfter(reply, body) };
	if (status >= 500) return { code: 'unavailable', status };
	return { code: 'refused', status, detail };
}

function retryAfter(reply: Reply, body: Json | null): number | null {
	const seconds = Number(reply.headers['retry-after'] ?? body?.retry_after ?? Number.NaN);
	return Number.isFinite(seconds) ? seconds * 1000 : null;
}

function parsed(body: string): Json | null {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? object(value) : null;
	} catch {
		return null;
	}
}

/** Enough of a foreign page to recognise it, without its markup. */
function excerpt(body: string): string {
	return body
		.slice(0, 2000)
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 120);
}
