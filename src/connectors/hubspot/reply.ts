import type { ConnectorFault, Reply } from '../kit/contract';
import { excerpt, type Json, list, object, parsed, text } from '../kit/reply-json';

export type Opened = { readonly ok: true; readonly body: Json } | { readonly ok: false; readonly fault: ConnectorFault };

/** HubSpot's own codes for "busy, ask again": locked, and a migration between data centres. */
const PASSING = new Set([423, 477]);

export function open(reply: Reply): Opened {
	const body = parsed(reply.body);
	// 207: a batch of which some inputs are gone.
	if (reply.status === 200 || reply.status === 207)
		return body === null ? { ok: false, fault: { code: 'unreadable', detail: excerpt(reply.body) } } : { ok: true, body };
	return { ok: false, fault: faultOf(reply, body) };
}

function faultOf({ status, headers, body: said }: Reply, body: Json | null): ConnectorFault {
	const detail = body === null ? excerpt(said) : (text(body.message) ?? '');
	if (status === 401) return { code: 'unauthorized', detail };
	if (status === 402) return { code: 'unpaid', detail };
	if (status === 403) {
		if (body === null) return { code: 'banned', detail };
		const missing = missingScopes(body);
		return { code: 'forbidden', detail, ...(missing === '' ? {} : { missing }) };
	}
	if (status === 429) {
		const policy = text(body?.policyName) ?? '';
		if (policy === 'DAILY') return { code: 'exhausted' };
		const told = Number(headers['retry-after'] ?? Number.NaN) * 1000;
		const known = policy.startsWith('TEN_SECONDLY') ? 10_000 : policy === 'SECONDLY' ? 1000 : null;
		return { code: 'rate-limited', retryAfterMs: Number.isFinite(told) ? told : known };
	}
	if (status >= 500 || PASSING.has(status)) return { code: 'unavailable', status };
	return { code: 'refused', status, detail };
}

/** Scopes that HubSpot says are missing, under either of its names. */
function missingScopes(body: Json): string {
	const names = list(body.errors).flatMap((error) => {
		const context = object(error.context);
		const scopes = context.requiredGranularScopes ?? context.requiredScopes ?? context.missingScopes;
		return Array.isArray(scopes) ? scopes.map(String) : [];
	});
	return [...new Set(names)].join(', ');
}
