import { dayOf, monthStart } from '../../calendar/day';
import { days, type Period } from '../../calendar/period';
import type { GoalMonth } from '../../reports/goal/options';
import { typedWeights } from './form';
import { type History, pastOf } from './history';
import type { GoalForm } from './types';

/** Full years of history that seasonality is taken from, at most. */
const YEARS = 2;

export function goalMonths(history: History, months: readonly Period[], form: GoalForm): GoalMonth[] {
	const { calendar } = history.facts.base.account;
	const workdays = months.map(({ from, to }) => calendar.workdays(from, to));
	const custom = form.months === 'custom' ? typedWeights(form, months.length) : null;
	const seasons = form.months === 'seasonality' ? seasonality(history, months) : null;
	return months.map(({ token, from, to }, m) => ({
		token,
		day: dayOf(from),
		last: dayOf(to - 1),
		workdays: workdays[m]!,
		weight: form.months === 'equal' ? 1 : (custom?.[m] ?? seasons?.[m] ?? workdays[m]!),
		overrides: {},
	}));
}

/** Share of each month in these months of earlier full years, averaged, in thousandths; null where no year brought money. */
export function seasonality(history: History, months: readonly Period[]): number[] | null {
	const { asOf } = history.facts.base.account;
	const years: number[][] = [];
	for (let back = 1; back <= YEARS + 1 && years.length < YEARS; back++) {
		const then = months.map(({ from }) => days(monthStart(from, -12 * back), monthStart(from, 1 - 12 * back)));
		if (then[then.length - 1]!.to > asOf + 1) continue;
		const sums = then.map((month) => Math.max(0, pastOf(history, 'amount', month) ?? 0));
		const all = sums.reduce((a, b) => a + b, 0);
		if (all > 0) years.push(sums.map((sum) => sum / all));
	}
	if (years.length === 0) return null;
	return months.map((_, m) => Math.round((years.reduce((sum, shares) => sum + shares[m]!, 0) / years.length) * 1000));
}
