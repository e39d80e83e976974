/** The question every engine answers: 50 managers × 12 months × 6 metrics = 3,600 cells. */
export const ZONE = 'Europe/Moscow';
/** Moscow keeps no summer time, so that engines without time zones can answer, too. */
export const ZONE_OFFSET = 3 * 3_600_000;
export const MANAGERS = Array.from({ length: 50 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`);
export const MONTHS = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
export const METRICS = ['won_count', 'won_sum', 'win_rate', 'mean_cycle', 'average_check', 'mean_first_response'] as const;

/** First instants of the twelve months and of the one after. */
export const EDGES = Array.from({ length: 13 }, (_, i) => Date.UTC(2026, i, 1) - ZONE_OFFSET);

/** Values as [metric][manager][month]; money in whole units, cycle in days, response in minutes; null is "nothing to measure". */
export type Cells = (number | null)[][][];

/** What all engines must gather for one manager and month. */
export interface Sums {
	won: ArrayLike<number>;
	lost: ArrayLike<number>;
	money: ArrayLike<number>;
	priced: ArrayLike<number>;
	cycle: ArrayLike<number>;
	answered: ArrayLike<number>;
	minutes: ArrayLike<number>;
}

/** From sums by manager × month to the six metrics. */
export function cellsOf({ won, lost, money, priced, cycle, answered, minutes }: Sums): Cells {
	const each = (value: (i: number) => number | null): (number | null)[][] =>
		MANAGERS.map((_, m) => MONTHS.map((__, p) => value(m * MONTHS.length + p)));
	const share = (top: number, bottom: number): number | null => (bottom === 0 ? null : top / bottom);
	return [
		each((i) => won[i]!),
		each((i) => money[i]!),
		each((i) => share(won[i]!, won[i]! + lost[i]!)),
		each((i) => share(cycle[i]!, won[i]!)),
		each((i) => share(money[i]!, priced[i]!)),
		each((i) => share(minutes[i]!, answered[i]!)),
	];
}

/** The largest relative difference; infinite where one has a value and the other has none. */
export function difference(a: Cells, b: Cells): number {
	let worst = 0;
	a.forEach((metric, k) => {
		metric.forEach((row, m) => {
			row.forEach((value, p) => {
				const other = b[k]?.[m]?.[p] ?? null;
				if (value === null || other === null) worst = value === other ? worst : Number.POSITIVE_INFINITY;
				else worst = Math.max(worst, Math.abs(value - other) / Math.max(1, Math.abs(value)));
			});
		});
	});
	return worst;
}
