import type { Period } from '../../calendar/period';
import type { Enriched } from '../../columns/enrich';
import { findScope, personNamed } from '../../formulas/scopes';
import { planBook } from '../../goals/plan';
import { findKpi, findPart } from '../../kpis/find';
import { isOverKpis, metrics } from '../../kpis/metrics';
import { evaluate, settleOptions } from '../../measures/evaluate';
import { readFacts } from '../../tabs/read-data-tab';
import type { SheetCell } from '../../tabs/workbook';
import type { FiguresPorts } from './ports';
import { AGGREGATES } from './recompute';

export interface AggregateQuestion {
	readonly metric: string;
	readonly managers: readonly string[];
	readonly periods: readonly Period[];
	readonly options: string;
}

/**
 * Answers from the aggregate tab what it holds; null when rows are needed: another period, an option, a tab that is older than the add-on.
 * Attainments are computed from the aggregates and the plans as they stand now.
 */
export function aggregatesOf(ports: FiguresPorts): ((question: AggregateQuestion, small: Enriched) => (number | null)[][] | null) | null {
	const cells = ports.book.read(AGGREGATES);
	if (cells === null || cells.length < 2) return null;
	return (question, small) => fromAggregates(ports, cells, question, small);
}

function fromAggregates(
	ports: FiguresPorts,
	cells: readonly (readonly SheetCell[])[],
	question: AggregateQuestion,
	small: Enriched,
): (number | null)[][] | null {
	if (question.options.trim() !== '') return null;
	const { kpi, options } = findPart(question.metric);
	const lines = new Map(cells.map((line) => [String(line[0]), line]));
	const scopes = question.managers.map((manager) => findScope(small.base, manager));
	const isHeld = scopes.every(({ key }) => question.periods.every(({ token }) => lines.has(`${key}|${token}`)));
	if (!isHeld) return null;
	const heads = cells[0]!.map(String);
	/** undefined: the tab has no such column. */
	const held = (key: string, scope: string, token: string): number | null | undefined => {
		const at = heads.indexOf(key);
		if (at < 0) return undefined;
		const value = lines.get(`${scope}|${token}`)?.[at];
		if (value === undefined) return undefined;
		return typeof value === 'number' ? value : null;
	};
	const wanted = metrics().find((metric) => metric.kpi === kpi && metric.options === options);
	if (wanted !== undefined) {
		const answer = scopes.map(({ key }) => question.periods.map(({ token }) => held(wanted.key, key, token)));
		return answer.some((row) => row.includes(undefined)) ? null : (answer as (number | null)[][]);
	}
	const measure = settleOptions(kpi.measure, {});
	if (!isOverKpis(measure)) return null;
	const plan = planBook(readFacts(ports.book, 'targets')?.rows ?? [], small.base.account, personNamed(small.base));
	let isWhole = true;
	const answer = evaluate(measure, small, {
		scopes,
		periods: question.periods,
		target: (metric, scope, period) => plan(metric, scope.key, period),
		definition: (id) => settleOptions(findKpi(id).measure, {}),
		known: (id, scope, { token }) => {
			const value = held(id, scope.key, token);
			if (value === undefined) isWhole = false;
			if (value === undefined || value === null) return null;
			return findKpi(id).unit === 'money' ? Math.round(value * 100) : value;
		},
	});
	return isWhole ? answer.map((row) => row.map((value) => (value !== null && kpi.unit === 'money' ? value / 100 : value))) : null;
}
