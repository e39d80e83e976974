/** Where things stand on the goal tab; rows and columns from 1. Targets and the wizard read the tab by it. */
export const GOAL = {
	label: 2,
	first: 3,
	goal: 5,
	check: 6,
	conversion: 7,
	calls: 8,
	meetings: 9,
	chain: 11,
	months: 15,
} as const;

/** Lines of the decomposition, in order, and the metric of the Targets table that each plans. */
export const LINES = ['amount', 'deals', 'leads', 'calls', 'meetings'] as const;
export type Line = (typeof LINES)[number];

/** The row of a line in the table of months. */
export const monthRow = (line: Line): number => GOAL.months + 3 + LINES.indexOf(line);
export const WEIGHT_ROW = GOAL.months + 2;
/** The column of the n-th month (from 0) in the table of months. */
export const monthColumn = (n: number): number => GOAL.first + 1 + n;

/** First row of a block of managers: block 0 is the whole period, block n the n-th month. */
export const blockTop = (block: number, people: number): number => GOAL.months + 11 + block * (people + 5);
/** The row of the i-th manager (from 0) in a block; the department stands above the first. */
export const personRow = (block: number, people: number, i: number): number => blockTop(block, people) + 3 + i;
/** The column of a line in the blocks of managers. */
export const lineColumn = (line: Line): number => GOAL.first + LINES.indexOf(line);
export const LAST_COLUMN = GOAL.first + LINES.length;
