import type { Request } from './contract';
import { withParameter } from './paging';

/** The names of two parameters: how many rows a page has, and which page is asked for. */
export interface PageNames {
	readonly size: string;
	readonly page: string;
}

/** What the page before has shown; kept in the note of the request for the next one. */
interface Trail {
	/** Its last rows. */
	readonly ids: readonly string[];
	/** The place behind its last row, counted from the beginning of the list. */
	readonly end: number;
	/** The most rows that a page may have. */
	readonly most: number;
	/** How often the list was gone back in since a row of the page before was last seen. */
	readonly steps: number;
}

/** Enough to see one row of the page before, though a few of those were deleted meanwhile. */
const overlapOf = (most: number): number => Math.max(1, Math.floor(most / 25));
/** How small a page may become so that it begins at the right row. */
const LEAST_SHARE = 0.75;
/** A list that still moves after so many steps back is taken as it comes. */
const MAX_STEPS = 6;

const numberIn = (request: Request, name: string): number | null => {
	const match = new RegExp(`[?&]${name}=(\\d+)`).exec(request.url);
	return match === null ? null : Number(match[1]);
};

const trailOf = (request: Request): Trail | null => (request.note === undefined ? null : (JSON.parse(request.note) as Trail));

/**
 * The page to go on with in a list of numbered pages, null at the end. When a row is deleted, all rows behind it move forward by one, and
 * the first row of the next page would be seen by nobody: so each page begins a few rows before the end of the one before, and if it
 * shows none of those, the list is gone back in until they are found.
 */
export function nextOverlapping(request: Request, names: PageNames, page: { ids: readonly string[]; hasMore: boolean }): Request | null {
	const size = numberIn(request, names.size);
	if (size === null) return null;
	const start = size * ((numberIn(request, names.page) ?? 1) - 1);
	const trail = trailOf(request);
	if (trail !== null && start > 0 && trail.steps < MAX_STEPS && !page.ids.some((id) => trail.ids.includes(id))) {
		const back = overlapOf(trail.most) * 4 ** (trail.steps + 1);
		return pageFrom(request, names, Math.max(0, trail.end - back), { ...trail, steps: trail.steps + 1 });
	}
	if (!page.hasMore) return null;
	// A page that was asked for in smaller portions stays small.
	const most = trail === null || size <= trail.most * LEAST_SHARE ? size : trail.most;
	const overlap = overlapOf(most);
	const next: Trail = { ids: page.ids.slice(-overlap), end: start + size, most, steps: 0 };
	return pageFrom(request, names, next.end - overlap, next);
}

/** Pages begin at multiples of their size alone: of the sizes near the greatest the one that brings most rows behind `from`. */
function pageFrom(request: Request, names: PageNames, from: number, trail: Trail): Request {
	let size = trail.most;
	for (let other = trail.most; other > trail.most * LEAST_SHARE; other--) if (other - (from % other) > size - (from % size)) size = other;
	const sized = withParameter(request, names.size, String(size));
	return { ...withParameter(sized, names.page, String(Math.floor(from / size) + 1)), note: JSON.stringify(trail) };
}

/** The same rows again in smaller pages, the first of which begins where the larger one did or before; null when they cannot get smaller. */
export function smallerPage(request: Request, names: PageNames, smaller: (size: number) => number | null): Request | null {
	const size = numberIn(request, names.size);
	const next = size === null ? null : smaller(size);
	if (size === null || next === null) return null;
	const page = numberIn(request, names.page);
	const url = request.url.replace(new RegExp(`([?&]${names.size}=)\\d+`), `$1${next}`);
	if (page === null) return { ...request, url };
	const number = Math.floor((size * (page - 1)) / next) + 1;
	return { ...request, url: url.replace(new RegExp(`([?&]${names.page}=)\\d+`), `$1${number}`) };
}
