import type { CrmReply, CrmRequest } from '../contract';

export type Json = Record<string, unknown>;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): CrmReply => ({
	status,
	type: 'application/json; charset=utf-8',
	headers: { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '19', 'x-ratelimit-reset': '2', ...headers },
	body: JSON.stringify(body),
});

export const whole = (data: unknown): CrmReply =>
	json({ success: true, data, additional_data: { pagination: { start: 0, limit: 100, more_items_in_collection: false } } });

export const refusal = (status: number, error: string, headers: Record<string, string> = {}): CrmReply =>
	json({ success: false, error, error_info: 'Please check developers.pipedrive.com', data: null, additional_data: null }, status, headers);

/** The limits answer in JSON, the shield before the API in HTML. */
export function frontServer(status: number): CrmReply {
	if (status === 401) return refusal(401, 'unauthorized access');
	if (status === 402) return refusal(402, 'Company account is not open (possible reason: trial expired, payment details not entered)');
	if (status === 429) return refusal(429, 'request over limit', { 'x-ratelimit-remaining': '0' });
	const body = `<!DOCTYPE html>\n<html><head><title>Access denied | Cloudflare</title></head><body><h1>Error ${status}</h1></body></html>\n`;
	return { status, type: 'text/html', body };
}

/** The RFC 3339 form of the second version: whole seconds. */
export const moment = (instant: number | null): string | null =>
	instant === null ? null : `${new Date(instant).toISOString().slice(0, 19)}Z`;

export interface Listed {
	readonly id: number;
	readonly update_time: string | null;
}

/** One page after the cursor; `null` for the next one ends the list. */
export function page<T extends Listed>(request: CrmRequest, rows: readonly T[]): CrmReply {
	const { query } = request;
	const limit = Number(query.get('limit') ?? 100);
	if (!(limit >= 1 && limit <= 500)) return refusal(400, 'limit must be between 1 and 500');
	const cursor = query.get('cursor');
	const after = cursor === null ? 0 : idIn(cursor);
	if (Number.isNaN(after)) return refusal(400, 'cursor is invalid');
	const since = query.get('updated_since');
	if (since !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(since))
		return refusal(400, 'updated_since must be RFC 3339');
	const matches = rows.filter(({ id, update_time }) => id > after && (since === null || (update_time ?? '') >= since));
	const data = matches.slice(0, limit);
	const next =
		matches.length > limit ? Buffer.from(JSON.stringify({ field: 'id', after: data[limit - 1]!.id })).toString('base64url') : null;
	return json({ success: true, data, additional_data: { next_cursor: next } });
}

function idIn(cursor: string): number {
	try {
		return Number((JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { after?: unknown }).after);
	} catch {
		return Number.NaN;
	}
}
