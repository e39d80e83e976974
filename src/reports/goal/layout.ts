/** Where things stand on the goal tab; rows and columns from 1. Targets and the wizard read the tab by it. */
export const GOAL = {
	label: 2,
	first: 3,
	goal: 5,
	base: 6,
	buffer: 7,
	check: 8,
	conversion: 9,
	calls: 10,
	meetings: 11,
	presentations: 12,
	newShare: 13,
	cold: 14,
	cycle: 15,
	tree: 17,
	months: 26,
} as const;

/** Lines of the decomposition, in order, and at the same time the metrics that they plan in the Targets table. */
export const LINES = ['amount', 'deals', 'leads', 'calls', 'meetings', 'presentations'] as const;
export type Line = (typeof LINES)[number];
/** The lines that a manager does day by day. */
export const activityLines = ['calls', 'meetings', 'presentations'] as const satisfies readonly Line[];
const COUNT = LINES.length;

/** Smallest units in one: money is split to the hundredth, all else into whole pieces. */
export const UNITS: Readonly<Record<Line, number>> = { amount: 100, deals: 1, leads: 1, calls: 1, meetings: 1, presentations: 1 };

export const WEIGHT_ROW = GOAL.months + 2;
const at = (top: number, line: Line): number => top + LINES.indexOf(line);
/** The row of a line in the table of months. */
export const monthRow = (line: Line): number => at(GOAL.months + 3, line);
/** Beneath the lines: cold calls, working days, calls a day, first and last day on which leads must come. */
export const UNDER = GOAL.months + 3 + COUNT;
/** The yellow cells that override a month's value. */
export const LOCKS = UNDER + 7;
export const lockRow = (line: Line): number => at(LOCKS + 1, line);
/** The total for the managers: goal and buffer. */
export const OUT = LOCKS + COUNT + 3;
export const outRow = (line: Line): number => at(OUT + 1, line);
/** The what-if for another number of deals. */
export const WHAT_IF = OUT + COUNT + 3;
export const PEOPLE = WHAT_IF + 15;
/** The column of the n-th month (from 0) in the tables of months. */
export const monthColumn = (n: number): number => GOAL.first + 1 + n;
/** The column of a line in the table of managers. */
export const lineColumn = (line: Line): number => GOAL.first + LINES.indexOf(line);
/** Visible columns of the goal tab with so many months. */
export const goalWidth = (months: number): number => Math.max(lineColumn('presentations') + 3, monthColumn(months));

/** The grid of managers × months: a block a line, its results above, the yellow cells that override a value beneath. */
export const GRID = { first: 3, top: 4 } as const;
const blockTop = (line: Line, people: number): number => GRID.top + LINES.indexOf(line) * (2 * people + 11);
export const gridRows = (line: Line, people: number) => {
	const top = blockTop(line, people);
	return {
		top,
		company: top + 2,
		out: top + 3,
		person: top + 4,
		sum: top + 4 + people,
		gap: top + 5 + people,
		lock: top + 8 + people,
	} as const;
};
export const gridMonth = (n: number): number => GRID.first + 1 + n;
export const tierTop = (people: number): number => GRID.top + COUNT * (2 * people + 11);

/** The team: shares, ramps, absences, and from them the weight of each manager in each month. */
export const TEAM = { first: 3, top: 4, absences: 12 } as const;
export const TEAM_MONTH = TEAM.first + 4;
export const teamRows = (people: number) => {
	const step = people + 3;
	return { person: TEAM.top + 2, days: TEAM.top + step + 2, weight: TEAM.top + 2 * step + 2, absence: TEAM.top + 3 * step + 2 } as const;
};

/** Rows for absences: two for each manager, at least 12. */
export const absenceRows = (people: number): number => Math.min(60, Math.max(12, 2 * people));

/** Names stay in sight only beside so many months that one has to scroll: elsewhere the line that holds them would cross the titles. */
export const frozenColumns = (months: number): number => (months > 4 ? 2 : 0);
