import type { TableId } from '../../facts/tables';
import type { Config, Request } from './contract';
import type { Json } from './json';
import { lookup } from './lookup';

/** Rows change while an import runs, and searches lag behind writes: what changed shortly before is read again rather than missed. */
export const OVERLAP_MS = 600_000;

export const withOverlap = (since: number, overlapMs = OVERLAP_MS): number => Math.max(0, since - overlapMs);

/** The same question with one parameter of its address set anew. */
export function withParameter(request: Request, name: string, value: string): Request {
	const bare = request.url.replace(new RegExp(`([?&])${name}=[^&]*(&|$)`), (_, start: string, end: string) => (end === '' ? '' : start));
	return { ...request, url: `${bare}${bare.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}` };
}

/** The next page by the cursor that the reply holds, null at the end. A link of the CRM's own might name another host. */
export const nextByCursor = (request: Request, name: string, cursor: string | null): Request | null =>
	cursor === null ? null : withParameter(request, name, cursor);

/** The next page by its number; a list without one in its address has shown its first page. */
export const nextByNumber = (request: Request, name: string, hasMore: boolean): Request | null =>
	hasMore ? withParameter(request, name, String(pageNumber(request, name) + 1)) : null;

export const pageNumber = (request: Request, name: string): number => Number(new RegExp(`[?&]${name}=(\\d+)`).exec(request.url)?.[1] ?? 1);

/** The next page by the CRM's own link, but always at the account's address. */
export const nextByLink = (base: string, href: string): string => base + href.replace(/^https?:\/\/[^/]+/i, '');

/** The last id of rows in ascending order, each after the one before and all after `from`; the row that breaks the order otherwise. */
export function lastId(
	rows: readonly Json[],
	key: string,
	from: number,
): { readonly id: number } | { readonly unordered: unknown; readonly after: number } {
	let id = from;
	for (const row of rows) {
		const rowId = Number(row[key] ?? Number.NaN);
		if (!(rowId >= id) || !(rowId > from)) return { unordered: row[key], after: id };
		id = rowId;
	}
	return { id };
}

/** Where a search by the moment of change stands: from a moment on, or within one moment by id. */
export type MomentCursor =
	| { readonly from: number; readonly isAfter?: true; readonly at?: undefined }
	| { readonly at: number; readonly afterId: string };

/**
 * Goes on with a search in the order of change. Its pages may not be counted: a record that changes meanwhile moves to the end, and all
 * behind it move forward. So the next page begins at the moment last seen, which comes twice, and a moment that fills a page is read to its
 * end by id. 'same': the moment cannot be told, the next page of this search; null: the end.
 */
export function nextMoment(
	cursor: MomentCursor,
	page: { readonly hasMore: boolean; readonly lastId: string; readonly lastMoment: number },
): MomentCursor | 'same' | null {
	if (cursor.at !== undefined) return page.hasMore ? { at: cursor.at, afterId: page.lastId } : { from: cursor.at, isAfter: true };
	if (!page.hasMore) return null;
	if (Number.isNaN(page.lastMoment)) return 'same';
	return page.lastMoment > cursor.from ? { from: page.lastMoment } : { at: page.lastMoment, afterId: '0' };
}

export type RowCounts = Readonly<Partial<Record<TableId, number>>>;

/** The setting that says how many rows a whole read will bring, where the CRM can be asked before. */
const ANNOUNCED = 'announced_rows';

export const announced = (counts: RowCounts): Record<string, string> => ({ [ANNOUNCED]: JSON.stringify(counts) });

export const announcedRows = (config: Config): RowCounts => lookup(config, ANNOUNCED) as RowCounts;
