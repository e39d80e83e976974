import { LAYOUT } from '../page/frame';
import type { ListLayout } from './draw-list';

/** Deals on a manager's own sheet; the tab shows more of them. A short list leaves the room of five lines white at most. */
export const OWN_LINES = 10;

/** Where the list of a manager's own sheet has its parts. A phone shows the columns up to the sixth: so the reason stands below the deal, and the amount and the mark beside it. */
export const OWN_LIST = {
	title: { column: 2 },
	money: { column: 4 },
	fills: { column: 5, columns: 2 },
	silence: { column: 7 },
	stage: { column: 8 },
	client: { column: 10 },
	why: { column: 2, below: LAYOUT.tableEnd },
	whole: { column: LAYOUT.table, columns: LAYOUT.tableEnd - LAYOUT.table + 1 },
	helper: LAYOUT.blockHelpers,
	second: {
		title: { column: LAYOUT.charts, columns: 3 },
		money: { column: LAYOUT.charts + 3 },
		fills: { column: LAYOUT.charts + 4 },
		silence: { column: LAYOUT.charts + 5 },
		why: { column: LAYOUT.charts, below: LAYOUT.end },
		// No room in sight; the phone's screen of the private file reads it.
		stage: { column: LAYOUT.blockHelpers + 6 },
		helper: LAYOUT.blockHelpers + 4,
	},
	height: 20,
	lines: OWN_LINES,
} as const satisfies ListLayout;

/** Where the n-th deal stands in the list that begins with this row. */
export function placeOf(top: number, n: number): { readonly row: number; readonly places: typeof OWN_LIST | typeof OWN_LIST.second } {
	const half = OWN_LINES / 2;
	return { row: top + 3 + (n % half) * 2, places: n < half ? OWN_LIST : OWN_LIST.second };
}
/** The row below its last deal. */
export const rowBelowList = (top: number): number => top + 3 + OWN_LINES;

/** The mark of its first row: the sentence, what there is of each reason, the headings, then two rows a deal. */
export const OWN_LIST_MARK = 'work list';
