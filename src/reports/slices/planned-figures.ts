import { monthStart } from '../../calendar/day';
import type { EnrichedFacts } from '../../columns/enrich';
import { cut } from '../../dimensions/cut';
import { sliceTitle } from '../../dimensions/slice-words';
import { slicesIn } from '../../dimensions/slices';
import { wholeUnits } from '../../facts/parse/minor-units';
import { sliceKey } from '../../facts/parse/plan-subject';
import type { Row } from '../../facts/table';
import { readPlan } from '../../goals/plan-lines';
import { findMetric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { evaluate, settleOptions } from '../../measures/evaluate';
import type { Measure } from '../../measures/vocabulary';
import { kpiOf } from '../../own-kpis/own-kpi';
import { type AggregateCell, measureOf, metricsOf, periodsOf, scopesOf } from '../aggregates';
import { asCriterion } from '../formula';

/** The hidden tab with the actuals of planned slices. */
export const PLANNED = 'planned';
export const PLANNED_HEAD = ['key', 'slice', 'scope', 'period', 'workdays'] as const;
/** A new tab of Google's has so many columns. */
export const PLANNED_WIDTH = 26;
/** Slices of which the tab tells, those planned for the latest periods first. */
export const MOST_PLANNED = 12;
const MOST_METRICS = PLANNED_WIDTH - PLANNED_HEAD.length;

/** A line that says which slices there are: `title|1`, what the slice is called, as plans name it. */
export const titleKey = (n: number): string => `title|${n}`;
/** Before the scope in the key of a line. */
export const figuresOf = (slice: string): string => `${sliceKey(slice)}|`;

/**
 * What has been reached of every slice that is planned, by `slice|scope|period`: the columns are the metrics that plans of slices name, as those of
 * the aggregates. `also`: slices whose plans are about to be written, with all that their goals plan.
 */
export function plannedFigures(
	facts: EnrichedFacts,
	targets: readonly Row[],
	language: Language,
	also: readonly string[] = [],
	alsoMetrics: readonly string[] = [],
): AggregateCell[][] {
	const { base } = facts;
	const { fiscal, asOf, calendar } = base.account;
	const lines = targets.flatMap((row) => {
		const slice = String(row.slice ?? '').trim();
		return slice === '' ? [] : readPlan(row, fiscal).map(({ period }) => ({ slice, period, metric: String(row.metric).trim() }));
	});
	const all = metricsOf(facts);
	const named = new Set([...alsoMetrics, ...lines.map(({ metric }) => metric)].flatMap((word) => findMetric(word, all)?.key ?? []));
	const list = all.filter(({ key }) => named.has(key)).slice(0, MOST_METRICS);
	const latest = new Map<string, number>(also.map((slice) => [slice, Number.POSITIVE_INFINITY]));
	for (const { slice, period } of lines) latest.set(slice, Math.max(latest.get(slice) ?? 0, period.to));
	// Of years ago nobody asks any more.
	const slices = [...latest]
		.filter(([, to]) => to > monthStart(asOf, -12))
		.sort((a, b) => b[1] - a[1])
		.slice(0, MOST_PLANNED)
		.map(([slice]) => slice);
	const [periods, scopes] = [periodsOf(base), scopesOf(base)];
	const days = periods.map(({ from, to }) => calendar.workdays(from, to));
	const figures: AggregateCell[][] = [];
	const titles: AggregateCell[][] = [];
	for (const slice of slices) {
		const parts = readable(facts, slice);
		if (parts === null) continue;
		const definition = (id: string): Measure => cut(settleOptions(kpiOf(facts, id).measure, {}), parts, facts);
		titles.push([titleKey(titles.length + 1), slice, sliceTitle(parts, language), asCriterion(sliceKey(slice))]);
		const columns = list.map((metric) => {
			const measure = measureOf(metric, facts, language);
			return typeof measure === 'string'
				? null
				: evaluate(cut(measure, parts, facts), facts, { scopes, periods, target: () => null, definition });
		});
		scopes.forEach((scope, s) => {
			periods.forEach((period, p) => {
				const values = columns.map((answer, m): number | null => {
					const value = answer?.[s]?.[p] ?? null;
					return value !== null && list[m]!.unit === 'money' ? wholeUnits(value) : value;
				});
				if (values.some((value) => value !== null))
					figures.push([`${figuresOf(slice)}${scope.key}|${period.token}`, slice, scope.key, period.token, days[p]!, ...values]);
			});
		});
	}
	const width = PLANNED_HEAD.length + list.length;
	const padded = (line: AggregateCell[]): AggregateCell[] => [...line, ...new Array<null>(Math.max(0, width - line.length)).fill(null)];
	return [[...PLANNED_HEAD, ...list.map(({ key }) => key)], ...titles, ...figures].map(padded);
}

/** A slice that names nothing in the data is told among the findings. */
function readable({ base }: EnrichedFacts, slice: string): ReturnType<typeof slicesIn> | null {
	try {
		return slicesIn(base, slice);
	} catch (error) {
		if (isUserError(error)) return null;
		throw error;
	}
}
