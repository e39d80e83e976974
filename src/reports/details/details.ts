import type { EnrichedFacts } from '../../columns/enrich';
import coverage from '../../kpis/coverage.kpi';
import receivables from '../../kpis/receivables.kpi';
import { evaluate, type Scope } from '../../measures/evaluate';
import { resolveOptions } from '../../measures/resolve-options';
import type { Measure } from '../../measures/vocabulary';
import { kpiOf } from '../../own-kpis/own-kpi';
import { type AggregateCell, measureOf, metricsOf, periodsOf, scopesOf } from '../aggregates';
import { funnelCounts, funnelPipelines, type Pipeline } from './funnel-counts';
import { lossCounts, MOST_REASONS } from './loss-counts';
import { pace } from './pace';
import { packed } from './packed';
import { PRESENT, present } from './present';
import { USUAL, usualShares } from './ripening';
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
/** Where the usual share of the n-th cohort metric stands among them. */
export const usualPlace = (n: number): number => MORE.length + n * USUAL.size;
/** Days from 30.12.1899, as sheets count them, to 1.1.1970, as the facts do. */
const EPOCH = 25_569;

export interface Details {
	/** By scope and period, and by scope and week. */
	readonly lines: string[][];
	/** By scope, as of now; the first line names the reasons, the last ones the pipelines and their stages. */
	readonly present: AggregateCell[][];
}

/** What the blocks of the summaries show beside the KPIs, for every scope and period, computed with the aggregates in one run. */
export function details(facts: EnrichedFacts): Details {
	const { base } = facts;
	const [periods, scopes] = [periodsOf(base), scopesOf(base)];
	const question = { scopes, periods, target: () => null, definition: (id: string) => resolveOptions(kpiOf(facts, id).measure, {}) };
	const rows = metricsOf(facts).map((metric) => {
		const measure = measureOf(metric, facts, 'ru');
		const rowCount = typeof measure === 'string' ? null : rowsBehind(measure, question.definition);
		return rowCount === null ? null : evaluate(rowCount, facts, question);
	});
	const pipelines = funnelPipelines(facts);
	const funnels = pipelines.map((pipeline) => funnelCounts(facts, scopes, periods, pipeline));
	const losses = lossCounts(facts, scopes, periods);
	const totals = pace(facts, scopes, periods);
	const more = MORE.map((measure) => evaluate(measure, facts, question));
	const lines = [new Array<string>(WIDTH).fill('')];
	lines[0]![0] = 'key';
	const usual = usualShares(facts, periods);
	const weeks = weeksOf(periods, base.account.asOf);
	const byWeek = weekCounts(facts, scopes, weeks);
	scopes.forEach((scope, s) => {
		periods.forEach((period, p) => {
			const cell = <T>(answer: readonly (readonly T[])[]): T => answer[s]![p]!;
			lines.push([
				`${scope.key}|${period.token}`,
				packed(rows.map((answer) => (answer === null ? null : cell(answer)))),
				packed(funnels.flatMap(cell)),
				packed(cell(losses.counts)),
				packed(cell(totals)),
				packed([...more.map(cell), ...usual[p]!]),
			]);
		});
		weeks.forEach(({ from }, w) => {
			lines.push([`${scope.key}|w${from + EPOCH}`, packed(byWeek[s]![w]!), '', '', '', '']);
		});
	});
	return {
		lines,
		present: [names(losses.reasons), ...presentLines(facts, scopes), ...pipelines.map(pipelineLine), ...missingLines(facts)],
	};
}

function presentLines(facts: EnrichedFacts, scopes: readonly Scope[]): AggregateCell[][] {
	return present(facts, scopes).map((line, s) => [scopes[s]!.key, ...line]);
}

/** Key of the line that tells where a pipeline stands in the packed funnels, and the names of its stages. */
export const pipelineKey = (title: string): string => `pipeline|${title}`;
/** Places in that line, from 1. */
export const PIPELINE = { title: 2, index: 3, stages: 4 } as const;

function pipelineLine({ title, stages }: Pipeline, i: number): AggregateCell[] {
	const line = new Array<AggregateCell>(PRESENT.size).fill(null);
	line[0] = pipelineKey(title);
	line[PIPELINE.title - 1] = title;
	line[PIPELINE.index - 1] = i;
	line.splice(PIPELINE.stages - 1, stages.length, ...stages.map(({ name }) => name));
	return line;
}

/** Tables without which figures of the sheets are blank or 0. */
export const NEEDED_TABLES = ['activities', 'stage_changes', 'invoices', 'payments', 'ledger'] as const;
export const missingKey = (table: (typeof NEEDED_TABLES)[number]): string => `missing|${table}`;

function missingLines({ base }: EnrichedFacts): AggregateCell[][] {
	return NEEDED_TABLES.filter((table) => base.table(table).size === 0).map((table) => {
		const line = new Array<AggregateCell>(PRESENT.size).fill(null);
		line[0] = missingKey(table);
		return line;
	});
}

function names(reasons: readonly string[]): AggregateCell[] {
	const line = new Array<AggregateCell>(PRESENT.size).fill(null);
	line[0] = 'key';
	line.splice(NAME_COLUMNS.reasons - 1, reasons.length, ...reasons);
	return line;
}

export const NAME_COLUMNS = { reasons: 2, count: MOST_REASONS } as const;
