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
	/** Visible columns: name, plan, to date, fact, deviation, needed, now, forecast from and to, light, three tasks. */
	label: 2,
	plan: 3,
	light: 11,
	tasks: 12,
	/** First hidden column: money facts of the whole period stand in it. */
	wholeFact: 16,
} as const;

/** Lines with a daily task for each manager. */
export const TASKS = ['calls', 'meetings', 'presentations'] as const;

/** Hidden columns by content; from `found` on each block has one column for each month. */
export function paceColumns(months: number) {
	const from = PACE.wholeFact + 8;
	const block = (n: number): number => from + n * months;
	return {
		key: PACE.wholeFact + 1,
		elapsed: PACE.wholeFact + 2,
		left: PACE.wholeFact + 3,
		byPace: PACE.wholeFact + 4,
		byPast: PACE.wholeFact + 5,
		past: PACE.wholeFact + 6,
		found: block(0),
		share: block(1),
		fact: (line: number): number => block(2 + line),
		count: 8 + 8 * months,
	} as const;
}
/** Rows above the table in which the hidden columns hold what all its lines share. */
export const PACE_ROWS = { token: 1, days: 2, elapsed: 3, now: 4, chosen: 5 } as const;
