import type { ConnectorFault, Reply } from '../kit/contract';
import { excerpt, type Json, parsed, text } from '../kit/reply-json';

export type Opened = { readonly ok: true; readonly body: Json } | { readonly ok: false; readonly fault: ConnectorFault };

export function open(reply: Reply): Opened {
	const body = parsed(reply.body);
	if (reply.status !== 200) return { ok: false, fault: faultOf(reply, body) };
	if (body === null) return { ok: false, fault: { code: 'unreadable', detail: excerpt(reply.body) } };
	return body.success === false ? { ok: false, fault: { code: 'refused', status: 200, detail: errorIn(body) } } : { ok: true, body };
}

const errorIn = (body: Json): string => [body.error, body.error_info].map(text).filter(Boolean).join(': ');

function faultOf(reply: Reply, body: Json | null): ConnectorFault {
	const { status } = reply;
	const detail = body === null ? excerpt(reply.body) : errorIn(body);
	if (status === 401) return { code: 'unauthorized', detail };
	if (status === 402) return { code: 'unpaid', detail };
	// Rights are refused by the API in JSON; who keeps on asking too much meets the shield, which knows only HTML.
	if (status === 403) return { code: body === null ? 'banned' : 'forbidden', detail };
	if (status === 429) return limitOf(reply, detail);
	if (status >= 500) return { code: 'unavailable', status };
	return { code: 'refused', status, detail };
}

/** No header tells of the day's budget: a refusal while the short window has room left, or one that says so, can only be the budget. */
function limitOf({ headers }: Reply, detail: string): ConnectorFault {
	const header = (name: string): number => Number(headers[name] ?? Number.NaN);
	if (/daily|budget/i.test(detail) || header('x-ratelimit-remaining') > 0) return { code: 'exhausted' };
	const seconds = [header('x-ratelimit-reset'), header('retry-after')].find(Number.isFinite);
	return { code: 'rate-limited', retryAfterMs: seconds === undefined ? null : seconds * 1000 };
}
