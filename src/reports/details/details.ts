import type { EnrichedFacts } from '../../columns/enrich';
import coverage from '../../kpis/coverage.kpi';
import { findKpi } from '../../kpis/find';
import { metrics } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import receivables from '../../kpis/receivables.kpi';
import { evaluate, type Scope } from '../../measures/evaluate';
import { resolveOptions } from '../../measures/resolve-options';
import type { Measure } from '../../measures/vocabulary';
import { type AggregateCell, periodsOf, scopesOf } from '../aggregates';
import { funnelCounts, funnelStages, MOST_STAGES } from './funnel-counts';
import { lossCounts, MOST_REASONS } from './loss-counts';
import { pace } from './pace';
import { packed } from './packed';
import { PRESENT, present } from './present';
import { rowsBehind } from './rows-behind';
import { weekCounts, weeksOf } from './weeks';

/** Places of the packed lists in a line of the hidden tab of details; the key stands first. */
export const DETAIL = { key: 1, rows: 2, funnel: 3, losses: 4, pace: 5, more: 6 } as const;
const WIDTH = 6;

/** Parts of other figures that a block shows beside them: what is overdue, and the open amount that may still close in time. */
const MORE: readonly Measure[] = [
	resolveOptions(receivables.measure, { part: 'overdue' }),
	coverage.measure.kind === 'ratio' ? coverage.measure.top : coverage.measure,
];
/** Days from 30.12.1899, as sheets count them, to 1.1.1970, as the facts do. */
const EPOCH = 25_569;

export interface Details {
	/** By scope and period, and by scope and week. */
	readonly lines: string[][];
	/** By scope, as of now; the first line names the stages and the reasons. */
	readonly present: AggregateCell[][];
}

/** What the blocks of the summaries show beside the KPIs, for every scope and period, computed with the aggregates in one run. */
export function details(facts: EnrichedFacts): Details {
	const { base } = facts;
	const [periods, scopes] = [periodsOf(base), scopesOf(base)];
	const question = { scopes, periods, target: () => null, definition: (id: string) => resolveOptions(findKpi(id).measure, {}) };
	const list = metrics();
	const rows = list.map(({ kpi, options }) => {
		const rowCount = rowsBehind(resolveOptions(kpi.measure, optionsOf(options)), question.definition);
		return rowCount === null ? null : evaluate(rowCount, facts, question);
	});
	const stages = funnelStages(facts);
	const funnel = funnelCounts(facts, scopes, periods, stages);
	const losses = lossCounts(facts, scopes, periods);
	const totals = pace(facts, scopes, periods);
	const more = MORE.map((measure) => evaluate(measure, facts, question));
	const lines = [new Array<string>(WIDTH).fill('')];
	lines[0]![0] = 'key';
	const weeks = weeksOf(periods, base.account.asOf);
	const byWeek = weekCounts(facts, scopes, weeks);
	scopes.forEach((scope, s) => {
		periods.forEach((period, p) => {
			const cell = <T>(answer: readonly (readonly T[])[]): T => answer[s]![p]!;
			lines.push([
				`${scope.key}|${period.token}`,
				packed(rows.map((answer) => (answer === null ? null : cell(answer)))),
				packed(cell(funnel)),
				packed(cell(losses.counts)),
				packed(cell(totals)),
				packed(more.map(cell)),
			]);
		});
		weeks.forEach(({ from }, w) => {
			lines.push([`${scope.key}|w${from + EPOCH}`, packed(byWeek[s]![w]!), '', '', '', '']);
		});
	});
	return { lines, present: [names(stages, losses.reasons), ...presentLines(facts, scopes)] };
}

function presentLines(facts: EnrichedFacts, scopes: readonly Scope[]): AggregateCell[][] {
	return present(facts, scopes).map((line, s) => [scopes[s]!.key, ...line]);
}

function names(stages: readonly { readonly name: string }[], reasons: readonly string[]): AggregateCell[] {
	const line = new Array<AggregateCell>(PRESENT.size).fill(null);
	line[0] = 'key';
	line.splice(1, stages.length, ...stages.map(({ name }) => name));
	line.splice(1 + MOST_STAGES, reasons.length, ...reasons);
	return line;
}

export const NAME_COLUMNS = { stages: 2, reasons: 2 + MOST_STAGES, count: MOST_STAGES + MOST_REASONS } as const;
