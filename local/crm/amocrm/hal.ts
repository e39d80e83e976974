import type { CrmReply, CrmRequest } from '../contract';

export type Json = Record<string, unknown>;

export const seconds = (instant: number | null): number | null => (instant === null ? null : Math.floor(instant / 1000));

export function hal(body: Json): CrmReply {
	return { status: 200, type: 'application/hal+json', body: JSON.stringify(body) };
}

/** amoCRM says "nothing" with a status, not with an empty list. */
export const nothing: CrmReply = { status: 204 };

const TITLES: Record<number, string> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	402: 'Payment Required',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
};

export function problem(status: number, detail = TITLES[status] ?? 'Error'): CrmReply {
	const body = { title: TITLES[status] ?? 'Error', type: `https://httpstatus.es/${status}`, status, detail };
	return { status, type: 'application/problem+json', body: JSON.stringify(body) };
}

/** Limits, bans and outages are answered by the front server, in HTML. */
export function frontServer(status: number): CrmReply {
	if (status === 401 || status === 402) return problem(status);
	const title = { 403: '403 Forbidden', 429: '429 Too Many Requests', 500: '500 Internal Server Error', 502: '502 Bad Gateway' }[status];
	const heading = title ?? `${status} Error`;
	const body = `<html>\n<head><title>${heading}</title></head>\n<body>\n<center><h1>${heading}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`;
	return { status, type: 'text/html', body };
}

export const self = (request: CrmRequest, path: string): Json => ({ self: { href: `${request.origin}/api/v4/${path}` } });

/** A limit above the greatest is not cut to it: the service falls back to 50. */
function limitOf(query: URLSearchParams, greatest: number): number {
	const requestedLimit = Number(query.get('limit') ?? 50);
	return Number.isInteger(requestedLimit) && requestedLimit > 0 && requestedLimit <= greatest ? requestedLimit : 50;
}

const pageNumber = (query: URLSearchParams): number => Math.max(1, Number(query.get('page') ?? 1) || 1);

/** How many rows tell what a page holds and whether another one follows. */
export const rowsUpToNextPage = ({ query }: CrmRequest, greatest: number): number => pageNumber(query) * limitOf(query, greatest) + 1;

export function page<T>(request: CrmRequest, name: string, rows: readonly T[], write: (row: T) => Json, greatest = 250): CrmReply {
	const limit = limitOf(request.query, greatest);
	const number = pageNumber(request.query);
	const slice = rows.slice((number - 1) * limit, number * limit);
	if (slice.length === 0) return nothing;
	const at = (n: number): Json => {
		const query = new URLSearchParams(request.query);
		query.set('page', String(n));
		query.set('limit', String(limit));
		return { href: `${request.origin}${request.path}?${query}` };
	};
	const links: Json = { self: at(number) };
	if (number * limit < rows.length) links.next = at(number + 1);
	if (number > 1) Object.assign(links, { first: at(1), prev: at(number - 1) });
	return hal({ _page: number, _links: links, _embedded: { [name]: slice.map(write) } });
}

/** Values of `filter[name]`, `filter[name][]`, `filter[name][0]`. */
export function filterValues(query: URLSearchParams, name: string): string[] {
	const values: string[] = [];
	for (const [key, value] of query) {
		if (key === `filter[${name}]` || (key.startsWith(`filter[${name}][`) && !/\[(from|to)\]$/.test(key))) values.push(...value.split(','));
	}
	return values;
}

/** `filter[name][from]` and `[to]` as epoch milliseconds, both inclusive by the second. */
export function filterMoments(query: URLSearchParams, name: string): { from: number; to: number } {
	const from = query.get(`filter[${name}][from]`) ?? query.get(`filter[${name}]`);
	const to = query.get(`filter[${name}][to]`);
	return { from: from === null ? -Infinity : Number(from) * 1000, to: to === null ? Infinity : Number(to) * 1000 };
}

export function filterRange(query: URLSearchParams, name: string): (instant: number) => boolean {
	const { from, to } = filterMoments(query, name);
	return (instant) => instant >= from && Math.floor(instant / 1000) * 1000 <= to;
}

/** `order[key]=asc|desc`; keys the list does not know are ignored. */
export function ordered<T>(query: URLSearchParams, rows: readonly T[], keys: Record<string, (row: T) => number>): T[] {
	for (const [key, read] of Object.entries(keys)) {
		const direction = query.get(`order[${key}]`);
		if (direction !== null) return [...rows].sort((a, b) => (read(a) - read(b)) * (direction === 'desc' ? -1 : 1));
	}
	return [...rows];
}

/** All of a request that its pages have in common. */
export function questionOf({ path, query }: CrmRequest): string {
	const others = new URLSearchParams(query);
	others.delete('page');
	return `${path}?${others}`;
}

const latest = new WeakMap<readonly unknown[], { readonly question: string; readonly rows: readonly unknown[] }>();

/** What a question picks of a list that never changes; the pages after the first one do not look through it again. */
export function picked<T>(request: CrmRequest, list: readonly T[], pick: () => readonly T[]): readonly T[] {
	const question = questionOf(request);
	const before = latest.get(list);
	if (before?.question === question) return before.rows as readonly T[];
	const rows = pick();
	latest.set(list, { question, rows });
	return rows;
}

export const withParts = (query: URLSearchParams): ReadonlySet<string> => new Set((query.get('with') ?? '').split(',').filter(Boolean));
