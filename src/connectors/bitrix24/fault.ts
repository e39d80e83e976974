import type { ConnectorFault, Reply } from '../kit/contract';
import { type Json, object, text } from '../kit/json';
import { excerpt, secondsToMs, statusFault } from '../kit/reply';

/** An error page may quote the address that was asked, and the secret is in it. */
const masked = (words: string): string => words.replace(/\/rest\/\d+\/[^/\s"'<]+/g, '/rest/…');

/** What the portal's web server or a proxy says when REST itself is not reached. */
export function pageFault({ status, headers, body }: Reply): ConnectorFault {
	const detail = masked(excerpt(body)) || `HTTP ${status}`;
	if (status === 200 || status === 204) return { code: 'unreadable', detail };
	return statusFault(status, detail, false, secondsToMs(headers['retry-after']));
}

/** `method`: which one was refused; `waitMs`: until its working time counts no longer. */
export function restFault(status: number, body: Json, method: string, waitMs: number | null): ConnectorFault {
	const code = text(body.error) ?? '';
	const words = text(body.error_description) ?? '';
	const detail = masked([code, words].filter(Boolean).join(': '));
	if (code === 'PORTAL_DELETED') return { code: 'refused', status, detail };
	if (code === 'QUERY_LIMIT_EXCEEDED') return { code: 'rate-limited', retryAfterMs: null };
	if (code === 'OPERATION_TIME_LIMIT') return { code: 'rate-limited', retryAfterMs: waitMs };
	if (code === 'OVERLOAD_LIMIT') return { code: 'banned', detail };
	if (status === 402 || code === 'PAYMENT_REQUIRED' || /commercial plan|коммерческ/i.test(words)) return { code: 'unpaid', detail };
	if (code === 'insufficient_scope') return { code: 'forbidden', detail, missing: scopeOf(method) };
	if (status === 401 || /^(NO_AUTH_FOUND|expired_token|invalid_token)$/.test(code)) return { code: 'unauthorized', detail };
	if (
		/^(ACCESS_DENIED|INVALID_CREDENTIALS|user_access_error)$/.test(code) ||
		status === 403 ||
		/access denied|недостаточно прав|доступ запрещ/i.test(words)
	)
		return { code: 'forbidden', detail };
	if (code === 'INTERNAL_SERVER_ERROR' || code === 'ERROR_UNEXPECTED_ANSWER') return { code: 'unavailable', status: Math.max(status, 500) };
	return statusFault(status, detail, true, waitMs);
}

/** Rights of a webhook are named after the first word of the methods that they open. */
const scopeOf = (method: string): string => (method.startsWith('voximplant.') ? 'telephony' : method.split('.')[0]!);

/** Milliseconds until the oldest minute of a method's working time is forgotten, by the portal's own clock. */
export function resetIn(reply: Reply, time: Json): number | null {
	const moment = (value: unknown): number => {
		const number = Number(value);
		return Number.isFinite(number) && number > 0 ? number * 1000 : Date.parse(String(value));
	};
	const now = [time.finish, time.start, reply.headers.date].map(moment).find((at) => !Number.isNaN(at));
	const wait = moment(time.operating_reset_at) - (now ?? Number.NaN);
	return Number.isNaN(wait) ? secondsToMs(reply.headers['retry-after']) : Math.max(0, Math.round(wait));
}

/** Of several commands' times the one that says when to come back. */
export const timeOf = (body: Json, command: string): Json => {
	const commandTime = object(object(object(body.result).result_time)[command]);
	return commandTime.operating_reset_at === undefined ? object(body.time) : commandTime;
};
