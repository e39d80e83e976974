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

/** A period as people say it: by its days, since three months in a row are a quarter, however they were named. */
export function titleOfPeriod({ token, from, to }: Period, language: Language): string {
	const { year: y, month: m, day } = partsOf(from);
	// A firm's own year has names of its own.
	if (token.startsWith('FY') || day !== 1) return token;
	const monthTitle = (at: number): string => `${MONTHS[language][partsOf(at).month - 1]} ${partsOf(at).year}`;
	if (to === month(y, m).to) return monthTitle(from);
	const q = (m + 2) / 3;
	if (Number.isInteger(q) && to === quarter(y, q).to) return language === 'ru' ? `${q} квартал ${y}` : `Q${q} ${y}`;
	if (m === 1 && to === year(y).to) return language === 'ru' ? `${y} год` : String(y);
	return partsOf(to).day === 1 ? `${monthTitle(from)} – ${monthTitle(to - 1)}` : token;
}
