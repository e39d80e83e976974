import { monthStart } from '../../calendar/day';
import { days, type Period } from '../../calendar/period';
import { codesOf, numbersOf } from '../../facts/fact-base';
import { inUnit } from '../../formulas/model';
import type { Kpi } from '../../kpis/define';
import { type Metric, metrics } from '../../kpis/metrics';
import { optionsOf } from '../../kpis/options';
import { kpis } from '../../kpis/registry.gen';
import type { Enriched } from '../../measures/enrich';
import { evaluate, type Scope, settleOptions } from '../../measures/evaluate';

const everybody: Scope = { all: true, key: 'ALL' };

/** The figure of a KPI over a stretch of history, in its unit. */
export function past(facts: Enriched, kpi: Kpi, options: string, period: Period, scope: Scope = everybody): number | null {
	const [[value]] = evaluate(settleOptions(kpi.measure, optionsOf(options)), facts, {
		scopes: [scope],
		periods: [period],
		target: () => null,
		definition: (id) => kpis.find((other) => other.id === id)!.measure,
	}) as [[number | null]];
	return inUnit(value, kpi);
}

export function pastOf(facts: Enriched, plan: string, period: Period, scope: Scope = everybody): number | null {
	const metric = metrics().find((one: Metric) => one.plan === plan);
	return metric === undefined ? null : past(facts, metric.kpi, metric.options, period, scope);
}

/** The last full months before the present one. */
export function lastMonths(facts: Enriched, count: number): Period {
	const present = monthStart(facts.base.account.asOf);
	return days(monthStart(present, -count), present);
}

export function scopeOf(facts: Enriched, manager: string): Scope {
	return { key: manager, managers: [facts.base.dictionary('manager').find(manager)] };
}

/** Months of the stretch in which the manager had deals to work on: newcomers are judged by their rate, not by their sum. */
export function monthsWorked(facts: Enriched, manager: string, period: Period): number {
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

export const hasDeals = (facts: Enriched): boolean => codesOf(facts.base.table('deals'), 'deal_id').length > 0;
