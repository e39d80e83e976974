import { monthStart, partsOf } from '../calendar/day';
import { month, type Period } from '../calendar/period';
import type { WorkCalendar } from '../calendar/work-calendar';
import { planSplit } from './split';

export interface Replanned {
	readonly remaining: number;
	readonly workdays: number;
	/** null: no working day is left. */
	readonly perDay: number | null;
	readonly months: readonly { readonly token: string; readonly part: number }[];
}

/** What is left of a goal after `asOf`, over the working days that are left (spec §3.5); months that are over keep their fact. */
export function replan(goal: number, fact: number, period: Period, asOf: number, calendar: WorkCalendar, unit = 0.01): Replanned {
	const remaining = Math.max(0, goal - fact);
	const from = Math.max(asOf + 1, period.from);
	const left: { token: string; days: number }[] = [];
	for (let start = monthStart(from); start < period.to; start = monthStart(start, 1)) {
		const { year, month: index } = partsOf(start);
		const days = calendar.workdays(Math.max(start, from), Math.min(monthStart(start, 1), period.to));
		if (days > 0) left.push({ token: month(year, index).token, days });
	}
	const workdays = left.reduce((sum, { days }) => sum + days, 0);
	const parts =
		workdays === 0
			? []
			: planSplit(
					remaining,
					left.map(({ days }) => days),
					unit,
				);
	return {
		remaining,
		workdays,
		perDay: workdays === 0 ? null : remaining / workdays,
		months: left.map(({ token }, i) => ({ token, part: parts[i]! })),
	};
}
