import { monthStart, partsOf } from '../../calendar/day';
import { days, month, monthsOf, type Period, quarter, year } from '../../calendar/period';
import { MONTHS } from '../../language/months';
import type { Language } from '../../language/text';
import { reframe } from '../../measures/frames';
import { monthsIn } from './form';
import type { GoalForm, GoalProposal } from './types';

/** A goal that asks for nothing more than before is none. */
export const GROWTH = 1.1;

/** What an increase is measured from: the period before, or the same one of the year before. */
export const basePeriod = (period: Period, { isShare }: Pick<GoalForm, 'isShare'>): Period =>
	isShare === true ? reframe(period, 'year ago', period.to) : days(monthStart(period.from, -monthsIn(period).length), period.from);

/** Two leading digits are as exact as a goal can be. */
export function roundUp(value: number): number {
	const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	return Math.ceil(value / step) * step;
}

export function periodsAhead(asOf: number, monthly: number | null, language: Language): GoalProposal['periods'] {
	const { year: y, month: m } = partsOf(asOf);
	const q = Math.ceil(m / 3);
	const next = q === 4 ? quarter(y + 1, 1) : quarter(y, q + 1);
	const nextMonth = partsOf(monthStart(asOf, 1));
	const list = [quarter(y, q), next, month(y, m), month(nextMonth.year, nextMonth.month), year(y), year(y + 1)];
	return list.map((period) => ({
		token: period.token,
		title: titleOfPeriod(period, language),
		goal: monthly === null ? null : roundUp(monthly * monthsOf(period)!.length * GROWTH),
	}));
}

export function titleOfPeriod({ token, from }: Period, language: Language): string {
	const { year: y, month: m } = partsOf(from);
	const q = /^\d{4}-Q([1-4])$/.exec(token);
	if (q !== null) return language === 'ru' ? `${q[1]} квартал ${y}` : `Q${q[1]} ${y}`;
	if (/^\d{4}$/.test(token)) return language === 'ru' ? `${y} год` : String(y);
	return /^\d{4}-\d{2}$/.test(token) ? `${MONTHS[language][m - 1]} ${y}` : token;
}
