import { days, type Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { wonMoney } from '../../kpis/populations';
import { evaluate, type Scope } from '../../measures/evaluate';
import { sum } from '../../measures/vocabulary';

export const MOST_POINTS = 31;

/** The days at whose end the running total is taken: each day of a month, as many of a longer period, evenly spread. */
export function pointsOf({ from, to }: Period): number[] {
	const length = to - from;
	const count = Math.min(MOST_POINTS, length);
	return Array.from({ length: count }, (_, k) => from + Math.ceil(((k + 1) * length) / count) - 1);
}

/** [scope][period] → bookings of the period up to each point, in minor units; null after `asOf`. */
export function pace(facts: EnrichedFacts, scopes: readonly Scope[], periods: readonly Period[]): (number | null)[][][] {
	const { asOf } = facts.base.account;
	const first = Math.min(...periods.map(({ from }) => from));
	const everyDay = Array.from({ length: asOf - first + 1 }, (_, i) => days(first + i, first + i + 1));
	const daily = evaluate(sum('price', wonMoney), facts, {
		scopes,
		periods: everyDay,
		target: () => null,
		definition: () => {
			throw new Error('bookings rest on no other figure');
		},
	});
	return daily.map((line) => {
		const total = [0];
		for (const value of line) total.push(total[total.length - 1]! + (value ?? 0));
		return periods.map((period) =>
			pointsOf(period).map((day) => (day > asOf && !isRunning(period, day, asOf) ? null : upTo(total, period, day, first, asOf))),
		);
	});
}

/** The next point after the present day shows the total so far. */
const isRunning = (period: Period, day: number, asOf: number): boolean => pointsOf(period).find((point) => point >= asOf) === day;

const upTo = (total: readonly number[], { from }: Period, day: number, first: number, asOf: number): number =>
	total[Math.min(day, asOf) - first + 1]! - total[Math.max(0, from - first)]!;
