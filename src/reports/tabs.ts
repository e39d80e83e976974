import type { Metric } from '../kpis/metrics';
import { asCriterion, call, letters, quoted, sheet, wholeColumn } from './formula';

/** Where a data tab's columns stand now: users may rename and move them. */
export interface TabColumns {
	readonly name: string;
	/** Column id → place, from 1. */
	readonly columns: Readonly<Record<string, number>>;
	/** How many columns a lookup goes through; LAST_COLUMN where nothing is said. */
	readonly width?: number;
}

/** The tabs that reports look things up in. */
export interface Sources {
	readonly aggregates: TabColumns;
	readonly targets: TabColumns;
	readonly settings: TabColumns;
	readonly managers: TabColumns;
	/** The tab of own KPIs; null where there is none. */
	readonly ownKpis: TabColumns | null;
	/** Names of the hidden tabs beside the aggregates, and of the closed months; '' where there is none. */
	readonly details: string;
	readonly present: string;
	readonly closed: string;
	readonly slices: string;
	readonly workList: string;
	readonly contested: string;
	readonly stated: string;
	readonly planned: string;
}

export const columnOf = (tab: TabColumns, key: string): string => wholeColumn(tab.name, tab.columns[key] ?? 1);

export const setting = (sources: Sources, key: string): string =>
	call('INDEX', columnOf(sources.settings, 'value'), call('MATCH', quoted(key), columnOf(sources.settings, 'key'), 0));

/** A field of a manager; `id` as look-ups compare it (`exactly`). */
export const managerField = (sources: Sources, id: string, field: string): string =>
	call('INDEX', columnOf(sources.managers, field), call('MATCH', id, columnOf(sources.managers, 'manager_id'), 0));

/** The last column that summaries look at; the aggregate tab's grid always reaches it, since a reference past the grid is an error. */
export const LAST_COLUMN = 104;

/** A figure of the aggregate tab; helper cells hold its row and its column. Empty where there is none. */
export function figure(sources: Sources, row: string, column: string): string {
	const value = call('INDEX', `${sheet(sources.aggregates.name)}$A:$${letters(sources.aggregates.width ?? LAST_COLUMN)}`, row, column);
	return call('IFERROR', call('IF', `${value}=""`, '""', value), '""');
}

/** The row of a scope and a period in the aggregate tab; `scope` as look-ups compare it (`exactly`). */
export const figureRow = (sources: Sources, scope: string, token: string): string =>
	call('IFERROR', call('MATCH', `${scope}&"|"&${token}`, columnOf(sources.aggregates, 'key'), 0), '""');

export const figureColumn = (sources: Sources, key: string): string =>
	call('MATCH', quoted(key), `${sheet(sources.aggregates.name)}$1:$1`, 0);

/** Column of the Targets tab that holds scope, metric and period of a plan in one text. */
export const LOOKUP = 'lookup';

/** Column beside it: the value in force, where several versions share a period. */
export const IN_FORCE = 'in_force';

/** The plan of a figure of the workbook; of a KPI of a slice also the one that a goal of that slice has made. */
export function planOf(
	sources: Sources,
	{ plan: metric, slicePlan, isAdditive }: Pick<Metric, 'plan' | 'slicePlan' | 'isAdditive'>,
	scope: string,
	token: string,
	months: string,
): string {
	const own = plan(sources, quoted(asCriterion(metric)), scope, token, months, isAdditive);
	if (slicePlan === undefined) return own;
	return `IF(ISNUMBER(${own});${own};${plan(sources, quoted(asCriterion(slicePlan)), scope, token, months, isAdditive)})`;
}

/**
 * The plan of a metric: the line of just this period, else the months that it consists of; for the company without lines of its own
 * the managers' sum (spec §1.7). `months` are helper cells with the tokens of those months. Plans that do not add up, such as an
 * average check, are averaged. `scope` and `metric` are texts as conditions compare them (`exactly`). The key is one text with letters in it, because a bare id would be read as a number, and `2026-10` as a date.
 */
export function plan(sources: Sources, metric: string, scope: string, token: string, months: string, isAdditive: boolean): string {
	const [keys, values] = [columnOf(sources.targets, LOOKUP), columnOf(sources.targets, IN_FORCE)];
	const key = (whose: string, period: string): string => `${whose}&"|"&${metric}&"|"&${period}`;
	const count = (criterion: string): string => call('COUNTIF', keys, criterion);
	const sum = (criterion: string): string => call('SUMIF', keys, criterion, values);
	const all = (array: string): string => call('SUMPRODUCT', array);
	const countAndSum = (period: string): [string, string] => {
		const ownKey = key(scope, period);
		return months === token || period === token ? [count(ownKey), sum(ownKey)] : [all(count(ownKey)), all(sum(ownKey))];
	};
	const [exact, exactSum] = countAndSum(token);
	const [parts, partSum] = countAndSum(months);
	const team = `${all(sum(key('"*"', months)))}-${all(sum(key('"team:*"', months)))}-${all(sum(key('"region:*"', months)))}`;
	const people = call('IF', `AND(${scope}="company";${all(count(key('"*"', months)))}>0)`, team, '""');
	const otherwise = isAdditive ? people : '""';
	const ofMonths = months === token ? otherwise : call('IF', `${parts}>0`, isAdditive ? partSum : `${partSum}/${parts}`, otherwise);
	return call('IF', `${exact}>0`, exactSum, ofMonths);
}
