import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { call, quoted } from '../formula';
import { columnOf, LOOKUP, type Sources } from '../tabs';

const WORDS = {
	ru: {
		begin: 'План из цели – среднее за год, если его не вписали руками: ',
		end: '. Факт – только за выбранный период, поэтому в отдельном месяце он расходится с планом сильнее.',
	},
	en: {
		begin: 'Planned as the goal’s average of a year, unless somebody typed another: ',
		end: '. The actual figure is of the shown period alone, so in a single month it strays further from the plan.',
	},
} as const;

/** Coefficients that a goal writes as plans of every month. */
const isGoalCoefficient = ({ kpi, options }: Metric): boolean =>
	options === '' && (kpi.coefficient === 'dealSize' || kpi.coefficient === 'leadsWon');

/** Where plans are looked up: the scope as a criterion, the months, and whether they are fewer than those of a year. */
export interface PlanPlace {
	readonly scope: string;
	readonly months: string;
	readonly isShort: string;
	/** Whether the plan is taken from there at all; it always is where this is absent. */
	readonly isTaken?: (metric: Metric) => string;
}

/** Which plans are yearly while the figures beside them are of a shorter period; empty where a person has written the plans, or the period is a year. */
export function coefficientText(
	metrics: readonly Metric[],
	{ scope, months, isShort, isTaken = () => 'TRUE' }: PlanPlace,
	sources: Sources,
	language: Language,
): string {
	const words = WORDS[language];
	const yearly = metrics.filter(isGoalCoefficient);
	const fromGoal = ({ plan }: Metric): string => {
		const key = `${scope}&"|"&${quoted(plan)}&"|"&${months}`;
		return call(
			'SUMPRODUCT',
			call('COUNTIFS', columnOf(sources.targets, 'target_id'), quoted('goal*'), columnOf(sources.targets, LOOKUP), key),
		);
	};
	const names = yearly.map((metric) => `IF(AND(${isTaken(metric)};${fromGoal(metric)}>0);${quoted(`, ${metric.name[language]}`)};"")`);
	// Without the comma before the first name.
	const listed = `MID(${names.join('&')};3;999)`;
	return names.length === 0
		? '""'
		: `IF(${isShort};IFERROR(IF(${names.join('&')}="";"";${quoted(words.begin)}&${listed}&${quoted(words.end)});"");"")`;
}
