import { monthStart } from '../../calendar/day';
import { days, type Period } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { cut } from '../../dimensions/cut';
import type { Slice } from '../../dimensions/define';
import { slicesIn } from '../../dimensions/slices';
import { codesOf, type FactTable, numbersOf } from '../../facts/fact-base';
import { inUnit } from '../../formulas/model';
import type { Kpi } from '../../kpis/define';
import { type Metric, metrics } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import { createdDeals, happenings } from '../../kpis/populations';
import { kpis } from '../../kpis/registry.gen';
import { evaluate, type Scope, settleOptions } from '../../measures/evaluate';
import { maskOf } from '../../measures/mask';
import { count, type Measure, type Population } from '../../measures/vocabulary';

const everybody: Scope = { all: true, key: 'ALL' };

/** What a goal is judged by: the facts, of the slice that the goal is of. */
export interface History {
	readonly facts: EnrichedFacts;
	readonly slices: readonly Slice[];
}

export const historyOf = (facts: EnrichedFacts, slice = ''): History => ({ facts, slices: slicesIn(facts.base, slice) });

/** The figure of a KPI over a stretch of history, in its unit. */
export function past({ facts, slices }: History, kpi: Kpi, options: string, period: Period, scope: Scope = everybody): number | null {
	const definition = (id: string): Measure => settleOptions(kpis.find((other) => other.id === id)!.measure, {});
	const [[value]] = evaluate(cut(settleOptions(kpi.measure, optionsOf(options)), slices, facts), facts, {
		scopes: [scope],
		periods: [period],
		target: () => null,
		definition: (id) => cut(definition(id), slices, facts),
	}) as [[number | null]];
	return inUnit(value, kpi);
}

export function pastOf(history: History, plan: string, period: Period, scope: Scope = everybody): number | null {
	const metric = metrics().find((one: Metric) => one.plan === plan);
	return metric === undefined ? null : past(history, metric.kpi, metric.options, period, scope);
}

/** The last full months before the present one. */
export function lastMonths(facts: EnrichedFacts, count: number): Period {
	const present = monthStart(facts.base.account.asOf);
	return days(monthStart(present, -count), present);
}

export function scopeOf(facts: EnrichedFacts, manager: string): Scope {
	return { key: manager, managers: [facts.base.dictionary('manager').find(manager)] };
}

/** Months of the stretch in which the manager had deals to work on: newcomers are judged by their rate, not by their sum. */
export function monthsWorked(facts: EnrichedFacts, manager: string, period: Period): number {
	const deals = facts.base.table('deals');
	const code = facts.base.dictionary('manager').find(manager);
	const created = numbersOf(deals, 'created_at');
	const owners = codesOf(deals, 'manager_id');
	let first = Number.POSITIVE_INFINITY;
	for (let i = 0; i < deals.size; i++) if (owners[i] === code && created[i]! < first) first = created[i]!;
	if (!Number.isFinite(first)) return 0;
	const days = period.to - Math.max(period.from, facts.base.account.zone.dayAt(first));
	return Math.max(1, days / (365 / 12));
}

export const hasDeals = (facts: EnrichedFacts): boolean => codesOf(facts.base.table('deals'), 'deal_id').length > 0;

/** Answers of cold calling: outgoing calls to clients who had not bought before, and the clients who then bought for the first time. */
export function coldCalls(history: History, period: Period): { readonly calls: number; readonly clients: number } {
	const { base } = history.facts;
	if (period.from < (base.account.activitiesFrom ?? 0)) return { calls: 0, clients: 0 };
	const [ownDeals, ownActivities] = [rowsOf(history, createdDeals), rowsOf(history, happenings)];
	const [deals, activities] = [base.table('deals'), base.table('activities')];
	const [closed, buyers] = [numbersOf(deals, 'closed_at'), codesOf(deals, 'client_id')];
	const wordsOf = (table: FactTable, key: string): ((row: number) => string | undefined) => {
		const [codes, { texts }] = [codesOf(table, key), table.columns.get(key)!.texts!];
		return (row) => texts[codes[row]!];
	};
	const outcome = wordsOf(deals, 'outcome');
	const first = new Map<number, number>();
	for (let i = 0; i < deals.size; i++) {
		const isWon = outcome(i) === 'WON' && ownDeals(i);
		if (isWon && buyers[i]! >= 0 && closed[i]! < (first.get(buyers[i]!) ?? Number.POSITIVE_INFINITY)) first.set(buyers[i]!, closed[i]!);
	}
	const { zone } = base.account;
	const isIn = (at: number): boolean => ((day) => day >= period.from && day < period.to)(zone.dayAt(at));
	const clients = [...first.values()].filter(isIn).length;
	const [times, callees] = [numbersOf(activities, 'occurred_at'), codesOf(activities, 'client_id')];
	const [type, way] = [wordsOf(activities, 'type'), wordsOf(activities, 'direction')];
	let calls = 0;
	for (let i = 0; i < activities.size; i++) {
		if (type(i) !== 'call' || way(i) !== 'out' || !isIn(times[i]!) || !ownActivities(i)) continue;
		if (!(times[i]! >= (first.get(callees[i]!) ?? Number.POSITIVE_INFINITY))) calls++;
	}
	return { calls, clients };
}

/** Whether a row of the population's table lies in the slices. */
function rowsOf({ facts, slices }: History, of: Population): (row: number) => boolean {
	if (slices.length === 0) return () => true;
	const sliced = cut(count({ ...of, where: [] }), slices, facts);
	if (sliced.kind !== 'count') return () => false;
	const mask = maskOf(facts.source(of.table), sliced.of.where);
	return (row) => mask[row] === 1;
}
