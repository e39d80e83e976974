import { MS_PER_DAY } from '../calendar/day';
import { type FactBase, numbersOf } from '../facts/fact-base';

const QUARTER = 900_000;

/** Adds to deals: `cycle_days` and `cycle_workdays` from creation to closing, `assign_minutes` from creation to the first manager. */
export function enrichCycle(base: FactBase): void {
	const deals = base.table('deals');
	const { zone, calendar } = base.account;
	const add = (key: string, later: string, measure: (from: number, to: number) => number): void =>
		deals.columns.later([key], () => {
			const to = numbersOf(deals, later);
			const from = numbersOf(deals, 'created_at');
			const numbers = new Float64Array(from.length);
			for (let i = 0; i < numbers.length; i++) numbers[i] = to[i]! >= from[i]! ? measure(from[i]!, to[i]!) : Number.NaN;
			deals.columns.set(key, { numbers });
		});
	add('cycle_days', 'closed_at', (from, to) => {
		// Only a quarter of an hour can be a midnight.
		if (from % QUARTER !== 0 || to % QUARTER !== 0) return (to - from) / MS_PER_DAY;
		const [first, last] = [zone.dayAt(from), zone.dayAt(to)];
		// Dates without time count as whole days, whatever the clock did between them (K10).
		return zone.instantOf(first) === from && zone.instantOf(last) === to ? last - first : (to - from) / MS_PER_DAY;
	});
	add('cycle_workdays', 'closed_at', (from, to) => calendar.workdays(zone.dayAt(from), zone.dayAt(to)));
	add('assign_minutes', 'assigned_at', (from, to) => calendar.businessMinutes(from, to, zone));
}
