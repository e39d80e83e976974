import type { Row } from '../facts/table';

/** What a manager said on a day that a month would bring; money in minor units. */
export interface Stated {
	readonly manager: string;
	/** `2026-07` */
	readonly period: string;
	/** `YYYY-MM-DD` */
	readonly on: string;
	readonly amount: number;
	/** What the forecast said that day; null where it said nothing. */
	readonly computed: number | null;
}

export interface Statement {
	readonly manager: string;
	readonly amount: number;
}

const money = (cell: unknown): number | null => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null);

/** A line without its amount states nothing. */
export function statedOf(row: Row): Stated | null {
	const amount = money(row.amount);
	if (amount === null) return null;
	const word = (key: string): string => String(row[key] ?? '');
	return { manager: word('manager_id'), period: word('period'), on: word('stated_on'), amount, computed: money(row.computed) };
}

/** The lines of the tab with what is said now: those that stay are as a person left them, readable or not. */
export function rowsOfStated(rows: readonly Row[], read: ReadonlyMap<Row, Stated>, next: readonly Stated[]): Row[] {
	const managerIds = new Set(read.values());
	const remaining = new Set(next);
	return [
		...rows.filter((row) => !read.has(row) || remaining.has(read.get(row)!)),
		...next.filter((one) => !managerIds.has(one)).map(rowOfStated),
	];
}

export const rowOfStated = ({ manager, period, on, amount, computed }: Stated): Row => ({
	manager_id: manager,
	period,
	stated_on: on,
	amount,
	computed,
});

/** What each manager said last, of any month. */
export const lastStated = (all: readonly Stated[]): ReadonlyMap<string, Stated> =>
	new Map([...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map((one) => [one.manager, one]));

/**
 * All statements with those of today. The same number is no new statement; another one of the same day takes the place of that day's, and
 * what was said on other days stays.
 */
export function withStatements(
	before: readonly Stated[],
	statements: readonly Statement[],
	{ period, today, computed }: { period: string; today: string; computed: (manager: string) => number | null },
): readonly Stated[] {
	const last = lastStated(before.filter((one) => one.period === period));
	const fresh = statements.filter(({ manager, amount }) => last.get(manager)?.amount !== amount);
	if (fresh.length === 0) return before;
	const managersStated = new Set(fresh.map(({ manager }) => manager));
	return [
		...before.filter((one) => !(one.period === period && one.on === today && managersStated.has(one.manager))),
		...fresh.map(({ manager, amount }): Stated => ({ manager, period, on: today, amount, computed: computed(manager) })),
	];
}

/** What a manager said of a month that is over, first and last, beside what came of it; minor units. */
export interface Outcome {
	readonly period: string;
	readonly first: Stated;
	readonly last: Stated;
	/** null: nobody can tell. */
	readonly actual: number | null;
	/** (first − actual) ÷ actual: over is more than 0; null where nothing was brought. */
	readonly error: number | null;
}

/** The months of a manager of which something was said, earliest first; it is judged by what was said first: by the end everybody knows. */
export function outcomes(all: readonly Stated[], actualOf: (period: string) => number | null): Outcome[] {
	const months = new Map<string, Stated[]>();
	for (const one of [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
		months.set(one.period, [...(months.get(one.period) ?? []), one]);
	return [...months]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([period, statements]) => {
			const [first, last] = [statements[0]!, statements[statements.length - 1]!];
			const actual = actualOf(period);
			return { period, first, last, actual, error: actual === null || actual <= 0 ? null : (first.amount - actual) / actual };
		});
}

/** How exact somebody's forecasts are, and on which side they are wrong; null while there is no month to judge by. */
export interface Habit {
	readonly months: number;
	/** 1 − the mean distance, never below 0. */
	readonly accuracy: number;
	/** The mean distance from what came, on whichever side. */
	readonly distance: number;
	/** The mean error: over is more than 0. */
	readonly bias: number;
}

export function habitOf(past: readonly Outcome[]): Habit | null {
	const errors = past.flatMap(({ error }) => (error === null ? [] : [error]));
	if (errors.length === 0) return null;
	const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
	const distance = mean(errors.map(Math.abs));
	return { months: errors.length, accuracy: Math.max(0, 1 - distance), distance, bias: mean(errors) };
}
