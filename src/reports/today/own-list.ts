import { LAYOUT } from '../page/frame';
import type { ListLayout } from './draw-list';

/** Where the list of a manager's own sheet has its parts. A phone shows the columns up to the sixth: so the reason stands below the deal, and the amount and the mark beside it. */
export const OWN_LIST = {
	title: { column: 2 },
	money: { column: 4 },
	fills: { column: 5, columns: 2 },
	silence: { column: 7 },
	stage: { column: 8 },
	client: { column: 11 },
	why: { column: 2, below: LAYOUT.charts + 1 },
	whole: { column: LAYOUT.table, columns: LAYOUT.tableEnd - LAYOUT.table + 1 },
	helper: LAYOUT.blockHelpers,
	height: 20,
} as const satisfies ListLayout;

/** The mark of its first row: the sentence, what there is of each reason, the headings, then two rows a deal. */
export const OWN_LIST_MARK = 'work list';
