import { cell } from '../formula';

/** Where things stand on the pace tab. */
export const PACE = {
	/** Row of the department; managers follow. */
	first: 7,
	choice: cell(3, 3, 'both'),
	/** The day of the data, a date. */
	asOf: '$F$3',
	/** The next working day. */
	next: '$I$3',
	/** Visible columns: name, plan, to date, fact, deviation, needed, now, forecast from and to, light, three tasks, what they are worked out by. */
	label: 2,
	plan: 3,
	light: 11,
	tasks: 12,
	basis: 15,
	/** First hidden column: money facts of the whole period stand in it. */
	wholeFact: 16,
} as const;

/** Hidden columns by content; from `found` on each block has one column for each month. */
export function paceColumns(months: number) {
	const from = PACE.wholeFact + 10;
	const block = (n: number): number => from + n * months;
	return {
		key: PACE.wholeFact + 1,
		elapsed: PACE.wholeFact + 2,
		left: PACE.wholeFact + 3,
		byPace: PACE.wholeFact + 4,
		byPast: PACE.wholeFact + 5,
		past: PACE.wholeFact + 6,
		/** What a deal brings, and how many of them the month still needs. */
		size: PACE.wholeFact + 7,
		deals: PACE.wholeFact + 8,
		present: PACE.wholeFact + 9,
		found: block(0),
		share: block(1),
		fact: (line: number): number => block(2 + line),
		count: 10 + 8 * months,
	} as const;
}
/** Rows above the table in which the hidden columns hold what all its lines share. */
export const PACE_ROWS = { token: 1, days: 2, elapsed: 3, now: 4, chosen: 5 } as const;
