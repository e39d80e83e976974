import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { call, quoted } from '../formula';
import { columnOf, LOOKUP, type Sources } from '../tabs';
import { CELLS } from './frame';

const WORDS = {
	ru: {
		begin: 'План «',
		end: '» – коэффициент цели: среднее за год, если его не вписали руками. Факт – только за выбранный период, поэтому в отдельном месяце он расходится с планом сильнее.',
	},
	en: {
		begin: 'The plan of “',
		end: '” is a coefficient of the goal: the average of a year, unless somebody typed another. The actual figure is of the shown period alone, so in a single month it strays further from the plan.',
	},
} as const;

/** Coefficients that a goal writes as plans of every month. */
export const isGoalCoefficient = ({ kpi, options }: Metric): boolean =>
	options === '' && (kpi.coefficient === 'dealSize' || kpi.coefficient === 'leadsWon');

/** That a plan is yearly and the figure beside it of a shorter period; empty where a person has written the plan, or the period is a year. */
export function coefficientText({ plan, name }: Metric, sources: Sources, language: Language): string {
	const words = WORDS[language];
	const key = `${CELLS.planScope}&"|"&${quoted(plan)}&"|"&`;
	const fromGoal = (period: string): string =>
		call(
			'SUMPRODUCT',
			call('COUNTIFS', columnOf(sources.targets, 'target_id'), quoted('goal*'), columnOf(sources.targets, LOOKUP), key + period),
		);
	const text = quoted(words.begin + name[language] + words.end);
	return `IF(N(${CELLS.monthCount})<12;IF(${fromGoal(CELLS.months)}>0;${text};"");"")`;
}
