import type { ConnectorFault, Reply } from '../kit/contract';
import { type Json, list, object, text } from '../kit/json';
import { type Opened, openReply, secondsToMs } from '../kit/reply';

/** HubSpot's own codes for "busy, ask again": locked, and a migration between data centres. */
const BUSY = new Set([423, 477]);

export const open = (reply: Reply): Opened =>
	// 207: a batch of which some inputs are gone.
	openReply(reply, { goodStatuses: [200, 207], detail: (body) => text(body.message) ?? '', fault });

function fault({ status, headers }: Reply, body: Json | null, detail: string): ConnectorFault | null {
	if (BUSY.has(status)) return { code: 'unavailable', status };
	if (status === 403 && body !== null) {
		const missing = missingScopes(body);
		return missing === '' ? null : { code: 'forbidden', detail, missing };
	}
	if (status !== 429) return null;
	const policy = text(body?.policyName) ?? '';
	if (policy === 'DAILY') return { code: 'exhausted' };
	const policyMs = policy.startsWith('TEN_SECONDLY') ? 10_000 : policy === 'SECONDLY' ? 1000 : null;
	return { code: 'rate-limited', retryAfterMs: secondsToMs(headers['retry-after']) ?? policyMs };
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
