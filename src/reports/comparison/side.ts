import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { ownRipeDays } from '../details/ripening';
import { call, cell, exactly, formula, quoted, span } from '../formula';
import { figureCell } from '../own-kpi-cells';
import { BEGUN, chosenPeriod, monthToken } from '../page/frame';
import { ripeDays } from '../ripeness';
import { columnOf, figureRow, planOf, type Sources } from '../tabs';
import { placeOfName, scopeAt } from '../today/scope-choice';
import { comparisonWords } from './words';

/** A person and a period to compare; all are cells, but `months`, which is a range. */
export interface Side {
	readonly isThere: string;
	readonly token: string;
	readonly scope: string;
	readonly planScope: string;
	readonly row: string;
	readonly months: string;
	readonly workdays: string;
	readonly elapsed: string;
	/** The period still runs. */
	readonly runs: string;
	/** So few of its days have gone that nothing is judged. */
	readonly justBegun: string;
	/** The figures are of the days gone alone: a whole plan is of all days. */
	readonly isPart: string;
	/** Its deals of late have had no time to be won; a plan has no deals. */
	readonly ripens: string;
	/** The same for a metric that may have a limit of its own. */
	readonly ripensFor: (metric: Metric) => string;
	/** 1: the plan to date, 2: the plan, 3: the actual figure. */
	readonly basis: string;
}

const MONTHS = 12;

export interface Choices {
	readonly who: string;
	readonly period: string;
	/** null: the actual figure. */
	readonly basis: string | null;
}

/** Writes the hidden cells of a side into a column, from the first row on. */
export function drawSide(canvas: Canvas, sources: Sources, column: number, { who, period, basis }: Choices, asOf: string): Side {
	let next = 1;
	const put = (content: string): string => {
		canvas.put(next, column, formula(content), 'hidden');
		return cell(next++, column, 'both');
	};
	const ofAggregates = (key: string): string => call('IFERROR', call('INDEX', columnOf(sources.aggregates, key), row), '""');
	const place = put(placeOfName(sources, who));
	const scope = put(scopeAt(sources, place));
	const scopeMatch = put(exactly(scope));
	const planScope = put(`IF(${scope}="ALL";"company";${scopeMatch})`);
	const token = put(chosenPeriod(period, asOf));
	const row = put(`IF(${scope}="";"";${figureRow(sources, scopeMatch, token)})`);
	const [from, to] = [put(ofAggregates('from')), put(ofAggregates('to'))];
	const [workdays, elapsed] = [put(ofAggregates('workdays')), put(ofAggregates('elapsed'))];
	const firstMonth = put(`IF(ISNUMBER(${from});YEAR(${from})*12+MONTH(${from})-1;"")`);
	const lastMonth = put(`IF(ISNUMBER(${to});YEAR(${to})*12+MONTH(${to})-1;"")`);
	const words = [0, 1].map((n) =>
		call('OR', ...(['ru', 'en'] as const).map((one) => `${basis}=${quoted(comparisonWords[one].bases[n]!)}`)),
	);
	const chosenBasis = put(basis === null ? '3' : `IF(${words[0]};1;IF(${words[1]};2;3))`);
	const isThere = put(`ISNUMBER(${row})`);
	const runs = put(`AND(${isThere};N(${elapsed})<N(${workdays}))`);
	const justBegun = put(`AND(${runs};N(${elapsed})<${BEGUN})`);
	const isPart = put(`AND(${runs};${chosenBasis}<>2)`);
	const today = `DATE(LEFT(${asOf};4);MID(${asOf};6;2);MID(${asOf};9;2))`;
	const unripe = (days: string): string => `IF(AND(ISNUMBER(${to});${chosenBasis}=3);${today}<${to}+1+${days};FALSE)`;
	const ripens = put(unripe(ripeDays(sources)));
	const ripensFor = (metric: Metric): string => (ownRipeDays(metric) === null ? ripens : unripe(ripeDays(sources, metric)));
	const first = next;
	for (let k = 0; k < MONTHS; k++)
		put(`IF(N(${firstMonth})=0;"-";IF(${firstMonth}+${k}<=${lastMonth};${monthToken(`${firstMonth}+${k}`)};"-"))`);
	const months = span(first, column, MONTHS, 1, 'both');
	return {
		isThere,
		token,
		scope,
		planScope,
		row,
		months,
		workdays,
		elapsed,
		runs,
		justBegun,
		isPart,
		ripens,
		ripensFor,
		basis: chosenBasis,
	};
}

/** What a side shows of a KPI: its actual figure, or its plan. `column` is the cell with the figure's column. */
export function shownValue(side: Side, metric: Metric, sources: Sources, column: string, language: Language): string {
	const actual = figureCell(metric, sources, side.row, column, language);
	const planned = planOf(sources, metric, side.planScope, side.token, side.months);
	// Of a plan that months add up to, as much as working days have gone; costs are not behind before the end.
	const share =
		metric.isAdditive && metric.better === 'up' ? `IF(AND(${side.basis}=1;N(${side.workdays})>0);${side.elapsed}/${side.workdays};1)` : '1';
	const ofPlan = share === '1' ? planned : `IF(ISNUMBER(${planned});${planned}*${share};"")`;
	return `IF(${side.isThere};IF(${side.basis}=3;${actual};${ofPlan});"")`;
}
