import { checkedDay, type DayNumber, dayNumber, monthStart, partsOf, weekday } from '../calendar/day';
import { days, month, monthsOf, type Period, quarter, year } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { numbersOf } from '../facts/fact-base';
import type { Frame } from './vocabulary';

/** The period a frame means; whole months move by months, other days by days. */
export function reframe(period: Period, frame: Frame, asOf: DayNumber): Period {
	if (typeof frame === 'object') {
		const end = Math.min(period.to, asOf + 1);
		return days(end - Number(frame.lastDays), end);
	}
	const months = monthsOf(period)?.length ?? 0;
	if (months > 0) {
		const shift = frame === 'previous' ? -months : -12;
		return named(monthStart(period.from, shift), monthStart(period.to, shift));
	}
	const length = period.to - period.from;
	if (frame === 'previous') return days(period.from - length, period.from);
	if (length === 7 && weekday(period.from) === 1) return days(period.from - 364, period.to - 364);
	const from = yearBefore(period.from);
	return days(from, Math.max(from, yearBefore(period.to - 1)) + 1);
}

/** Whole months under the names that aggregates are kept by. */
function named(from: DayNumber, to: DayNumber): Period {
	const { year: y, month: m } = partsOf(from);
	const whole = [year(y), quarter(y, Math.ceil(m / 3)), month(y, m)];
	return whole.find((period) => period.from === from && period.to === to) ?? days(from, to);
}

function yearBefore(day: DayNumber): DayNumber {
	const { year: y, month: m, day: d } = partsOf(day);
	return checkedDay(y - 1, m, d) ?? dayNumber(y - 1, m, 28);
}

/** The columns in which the first fact is looked for. */
export const FIRST_FACTS = [
	['deals', 'created_at'],
	['deals', 'closed_at'],
	['activities', 'occurred_at'],
] as const;

const first = new WeakMap<EnrichedFacts, DayNumber | null>();

/** The local day of the first fact: no figure is known of periods before it. */
export function firstDay(facts: EnrichedFacts): DayNumber | null {
	const cachedDay = first.get(facts);
	if (cachedDay !== undefined) return cachedDay;
	let at = Number.POSITIVE_INFINITY;
	for (const [table, column] of FIRST_FACTS) for (const one of numbersOf(facts.base.table(table), column)) if (one < at) at = one;
	const day = Number.isFinite(at) ? facts.base.account.zone.dayAt(at) : null;
	first.set(facts, day);
	return day;
}
