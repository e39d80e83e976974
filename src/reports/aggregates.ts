import { type DayNumber, dayOf, monthStart, partsOf } from '../calendar/day';
import { month, type Period, quarter, year } from '../calendar/period';
import type { EnrichedFacts } from '../columns/enrich';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';
import { wholeUnits } from '../facts/parse/minor-units';
import type { Metric } from '../kpis/metrics';
import { optionsOf } from '../kpis/options';
import type { Language } from '../language/text';
import { isUserError } from '../language/user-error';
import { evaluate, type Scope } from '../measures/evaluate';
import { prepare } from '../measures/prepare';
import { resolveOptions } from '../measures/resolve-options';
import type { Measure } from '../measures/vocabulary';
import { ownLines } from '../own-kpis/lines';
import { kpiOf } from '../own-kpis/own-kpi';
import { withOwn } from '../own-kpis/own-metrics';
import { LAST_COLUMN } from './tabs';

/** Columns before the figures. */
export const AGGREGATE_HEAD = ['key', 'scope', 'period', 'from', 'to', 'workdays', 'elapsed'] as const;
export const NOBODY = 'NONE';
const MOST_MONTHS = 60;

export type AggregateCell = string | number | { readonly day: string } | null;

/**
 * The figure of every scope, whole month, quarter and year, as one table; the native formulas of reports look it up by `scope|period`. An own KPI
 * whose definition cannot be read has its sentence in place of figures.
 */
export function aggregates(facts: EnrichedFacts, language: Language): AggregateCell[][] {
	const { base } = facts;
	const periods = periodsOf(base);
	const scopes = scopesOf(base);
	const list = metricsOf(facts);
	const measures = list.map((metric) => measureOf(metric, facts, language));
	const definition = (id: string): Measure => kpiOf(facts, id).measure;
	prepare(
		measures.filter((measure) => typeof measure !== 'string'),
		facts,
		definition,
	);
	const columns = measures.map((measure) =>
		typeof measure === 'string' ? measure : evaluate(measure, facts, { scopes, periods, target: () => null, definition }),
	);
	const { calendar, asOf } = base.account;
	const days = periods.map(({ from, to }) => [calendar.workdays(from, to), calendar.workdays(from, Math.min(to, asOf + 1))] as const);
	const lines: AggregateCell[][] = [[...AGGREGATE_HEAD, ...list.map(({ key }) => key)]];
	scopes.forEach((scope, s) => {
		periods.forEach((period, p) => {
			const figures = columns.map((answer, m) => {
				if (typeof answer === 'string') return answer;
				const value = answer[s]![p]!;
				return value === null ? null : list[m]!.unit === 'money' ? wholeUnits(value) : value;
			});
			const bounds = [{ day: dayOf(period.from) }, { day: dayOf(period.to - 1) }];
			lines.push([`${scope.key}|${period.token}`, scope.key, period.token, ...bounds, ...days[p]!, ...figures]);
		});
	});
	return lines;
}

/** The figures of the tab, in the order of its columns: as many own KPIs as it has room for. */
export const metricsOf = ({ base }: EnrichedFacts): Metric[] => withOwn(ownLines(base)).slice(0, LAST_COLUMN - AGGREGATE_HEAD.length);

/** What is computed for a figure; the sentence, where an own KPI cannot be. */
export function measureOf({ key, kpi, options, written }: Metric, facts: EnrichedFacts, language: Language): Measure | string {
	if (written === undefined) return resolveOptions(kpi.measure, optionsOf(options));
	try {
		return kpiOf(facts, key).measure;
	} catch (error) {
		if (isUserError(error)) return error.sentence[language];
		throw error;
	}
}

/** Whole months from the first fact to the present one, and the quarters and years they lie in; latest first. */
export function periodsOf(base: FactBase): Period[] {
	const { asOf } = base.account;
	const first = Math.max(firstDay(base), monthStart(asOf, 1 - MOST_MONTHS));
	const months: Period[] = [];
	const quarters = new Map<string, Period>();
	const years = new Map<string, Period>();
	for (let from = monthStart(asOf); from >= monthStart(first); from = monthStart(from, -1)) {
		const { year: y, month: m } = partsOf(from);
		months.push(month(y, m));
		const q = quarter(y, Math.ceil(m / 3));
		quarters.set(q.token, q);
		years.set(String(y), year(y));
	}
	return [...months, ...quarters.values(), ...years.values()];
}

/** The day of the first fact; those that are not kept in the file count, since their periods have figures still. */
export function firstDay(base: FactBase): DayNumber {
	const { zone, asOf, firstDay: before = asOf } = base.account;
	let first = Number.POSITIVE_INFINITY;
	for (const [table, column] of [
		['deals', 'created_at'],
		['deals', 'closed_at'],
		['activities', 'occurred_at'],
	] as const)
		for (const at of numbersOf(base.table(table), column)) if (at < first) first = at;
	return Number.isFinite(first) ? Math.min(before, zone.dayAt(first)) : before;
}

/** Everybody, each manager, team and region, and the rows credited to nobody. */
export function scopesOf(base: FactBase): Scope[] {
	const table = base.table('managers');
	const codes = codesOf(table, 'manager_id');
	const ids = base.dictionary('manager').texts;
	const scopes: Scope[] = [
		{ all: true, key: 'ALL' },
		{ key: NOBODY, managers: [-1] },
	];
	for (const code of codes) scopes.push({ key: ids[code]!, managers: [code] });
	for (const group of ['team', 'region'] as const) {
		const members = new Map<string, number[]>();
		const names = table.columns.get(group)!.texts!.texts;
		codesOf(table, group).forEach((name, i) => {
			if (name < 0) return;
			const existing = members.get(names[name]!);
			if (existing === undefined) members.set(names[name]!, [codes[i]!]);
			else existing.push(codes[i]!);
		});
		for (const [name, managers] of members) scopes.push({ key: `${group}:${name}`, managers });
	}
	return scopes;
}
