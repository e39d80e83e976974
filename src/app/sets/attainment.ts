import { type DayNumber, dayOf, monthStart } from '../../calendar/day';
import type { Period } from '../../calendar/period';
import { planBook } from '../../goals/plan';
import { planOfFigure } from '../../kpis/metrics';
import { cohortOf, ownRipeDays } from '../../reports/details/ripening';
import type { PlanAndFact } from '../../rollout/bonus';
import type { KpiSet, SetLine } from '../../rollout/kpi-set';
import { aggregatesOf } from '../figures/aggregate-reader';
import { ripeDaysOf } from '../figures/detail-tabs';
import { factsOfTabs } from '../figures/tab-facts';
import type { SetsPorts } from './ports';
import type { Rollout } from './rollout';

/** The department's plan is the head's own (spec §3.3). */
export const scopeOf = (person: { readonly id: string; readonly role: string }): string => (person.role === 'head' ? 'ALL' : person.id);

/**
 * Plans and facts of a set's lines for a scope and a month, from the aggregates and the plans as they stand now. The deals of a cohort need their
 * time to be won: until then it has no plan, so that it does not count.
 */
export function attainmentsIn(
	ports: SetsPorts,
	rollout: Rollout,
): (set: KpiSet, scope: string, period: Period) => (key: string) => PlanAndFact {
	const small = factsOfTabs(ports);
	const ask = aggregatesOf(ports);
	const plan = planBook(rollout.rows.targets ?? [], rollout.account);
	const fact = (metric: string, scope: string, period: Period): number | null =>
		ask?.({ metric, managers: [scope], periods: [period], options: '', isAsShown: true }, small)?.[0]?.[0] ?? null;
	const ripe = ripeDaysOf(ports.book);
	const planOf = (line: SetLine, scope: string, period: Period): number | null => {
		if (line.planSource === 'fixed') return line.norm;
		if (line.planSource === 'previous') return fact(line.metric.key, scope, monthAgo(period));
		return planOfFigure(line.metric, (name) => plan(name, scope, period));
	};
	return (set, scope, period) => (key) => {
		const line = set.lines.find(({ metric }) => metric.key === key);
		const isRipening =
			line !== undefined && cohortOf(line.metric) !== null && rollout.account.asOf < period.to + (ownRipeDays(line.metric) ?? ripe);
		return { plan: line === undefined || isRipening ? null : planOf(line, scope, period), fact: fact(key, scope, period) };
	};
}

export const monthAgo = ({ from }: Pick<Period, 'from'>): Period => monthOf(monthStart(from, -1));

export function monthOf(day: DayNumber): Period {
	const from = monthStart(day, 0);
	return { token: dayOf(from).slice(0, 7), from, to: monthStart(from, 1) };
}
