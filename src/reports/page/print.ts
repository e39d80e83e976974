import type { Chart } from '../report';
import { pixels, ROW } from './frame';

/** A4 lying with Google's usual margins (1.8 cm at the sides, 1.9 above and below): its height by its width. */
const RATIO = (21 - 2 * 1.9) / (29.7 - 2 * 1.8);

/** Of sheets that are printed as wide as the page, with their frozen rows on every page. */
export interface Paper {
	readonly heights: Readonly<Record<number, number>>;
	/** Pixels of the columns in sight. */
	readonly width: number;
	readonly frozenRows: number;
}

/** Pixels that are left on the page which the row would begin on, the first row of that page and of the one after it: pages end between rows. */
export function pageAt(
	{ heights, width, frozenRows }: Paper,
	row: number,
): { readonly left: number; readonly from: number; readonly next: number } {
	const height = (r: number): number => heights[r] ?? ROW;
	let repeated = 0;
	for (let r = 1; r <= frozenRows; r++) repeated += height(r);
	const page = width * RATIO;
	let [used, left, from] = [0, page, 1];
	for (let r = 1; ; r++) {
		if (r === row) left = page - used;
		if (used + height(r) > page) {
			if (r > row) return { left, from, next: r };
			[used, from] = [repeated, r];
			if (r === row) left = page - used;
		}
		used += height(r);
	}
}

/** Between a chart and the end of the page. */
const GAP = 4;
/** Below this height a chart says nothing. */
const LEAST = 200;

/** Charts that a page break would cut: lower ones on their page, or on the next one, beside what is left of their table. */
export function wholeCharts(charts: readonly Chart[], paper: Paper): Chart[] {
	return charts.map((chart) => {
		const { left, next } = pageAt(paper, chart.row);
		if (chart.height <= left) return chart;
		if (left >= LEAST) return { ...chart, height: Math.floor(left) - GAP };
		const rest = chart.height - pixels(paper.heights, chart.row, next);
		return rest >= LEAST ? { ...chart, row: next, height: rest } : chart;
	});
}
