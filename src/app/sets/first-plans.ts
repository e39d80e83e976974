import { dayOf, monthStart } from '../../calendar/day';
import type { Row } from '../../facts/table';
import { planBook } from '../../goals/plan';
import { findMetric, type Metric } from '../../kpis/metrics';
import { readAggregates } from '../../tabs/aggregates-tab';
import { monthOf, scopeOf } from './attainment';
import type { SetsPorts } from './ports';
import type { Colleague, Rollout } from './rollout';

/** Months of history from which a norm is taken. */
const MONTHS = 6;

export interface FirstPlans {
	readonly rows: readonly Row[];
	/** Norms taken from history. */
	readonly norms: readonly { readonly metric: Metric; readonly norm: number }[];
}

/** Whether anybody of a set has a plan for a KPI, in the present month or a later one of the next three. */
export function plannedFor({ rows, account, asOf }: Rollout, members: readonly Colleague[]): (metric: Metric) => boolean {
	const plan = planBook(rows.targets ?? [], account);
	const months = [0, 1, 2].map((n) => monthOf(monthStart(asOf, n)));
	const scopes = members.map(scopeOf);
	return ({ plan: name }) => months.some((month) => scopes.some((scope) => plan(name, scope, month) !== null));
}

/**
 * A new set has plans from its first day: those of the Targets tab where there are any, else a norm, the median of what its people did in the
 * last half year. What has neither keeps asking the Targets tab, and the panel says so.
 */
export function firstPlans(ports: SetsPorts, rollout: Rollout, lines: readonly Row[], members: readonly Colleague[]): FirstPlans {
	const isPlanned = plannedFor(rollout, members);
	const figures = readAggregates(ports.book);
	const tokens = Array.from({ length: MONTHS }, (_, i) => dayOf(monthStart(rollout.asOf, -1 - i)).slice(0, 7));
	const norms: { metric: Metric; norm: number }[] = [];
	const rows = lines.map((row): Row => {
		const metric = row.kind === 'kpi' && row.plan_source === 'targets' ? findMetric(String(row.metric), rollout.metrics) : null;
		if (metric === null || isPlanned(metric)) return row;
		const past = members.flatMap((person) => {
			const months = tokens.flatMap((token) => {
				const value = figures.figure(metric.key, scopeOf(person), token);
				return typeof value === 'number' ? [value] : [];
			});
			return months.length === 0 ? [] : [months.reduce((sum, value) => sum + value, 0) / months.length];
		});
		const norm = past.length === 0 ? null : tidy(median(past), metric);
		if (norm === null || norm <= 0) return row;
		norms.push({ metric, norm });
		return { ...row, plan_source: 'fixed', plan: norm };
	});
	return { rows, norms };
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Two figures that count, a share to the hundredth: a norm is a round number. */
function tidy(value: number, { unit }: Metric): number {
	if (unit === 'share') return Math.round(value * 100) / 100;
	if (Math.abs(value) < 1) return Math.round(value * 10) / 10;
	const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1);
	return Math.round(value / step) * step;
}
