import { ROW } from './frame';

/** A4 lying with Google's usual margins (1.8 cm at the sides, 1.9 above and below): its height by its width. */
const RATIO = (21 - 2 * 1.9) / (29.7 - 2 * 1.8);

/** Of sheets that are printed as wide as the page, with their frozen rows on every page. */
export interface Paper {
	readonly heights: Readonly<Record<number, number>>;
	/** Pixels of the columns in sight. */
	readonly width: number;
	readonly frozenRows: number;
}

/** Pixels that are left on the page which the row would begin on: pages end between rows. */
export function leftOnPage({ heights, width, frozenRows }: Paper, row: number): number {
	const height = (r: number): number => heights[r] ?? ROW;
	let repeated = 0;
	for (let r = 1; r <= frozenRows; r++) repeated += height(r);
	const page = width * RATIO;
	let used = 0;
	for (let r = 1; r < row; r++) used = used + height(r) > page ? repeated + height(r) : used + height(r);
	return page - used;
}
