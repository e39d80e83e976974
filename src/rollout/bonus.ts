import { type Score, score } from '../goals/score';
import type { KpiSet } from './kpi-set';

/** Plan and fact of a KPI, in the unit that it is shown in; null: there is none. */
export interface PlanAndFact {
	readonly plan: number | null;
	readonly fact: number | null;
}

export interface Bonus extends Score {
	/** The product of the penalty KPIs that hold. */
	readonly multiplier: number;
	/** Keys of the penalty KPIs that hold. */
	readonly stopped: readonly string[];
}

/** Score and bonus of a person in a period (spec §3.6): weights, thresholds and caps by line, penalty KPIs, floor and ceiling of the set. */
export function bonusOf(set: KpiSet, planAndFactOf: (key: string) => PlanAndFact): Bonus {
	const stopped = set.stops.filter(({ metric, limit, better }) => {
		const { fact } = planAndFactOf(metric.key);
		return fact !== null && (better === 'down' ? fact > limit : fact < limit);
	});
	const multiplier = stopped.reduce((product, stop) => product * stop.multiplier, 1);
	const lines = set.lines.map((line) => ({ ...line, ...planAndFactOf(line.metric.key) }));
	const isTrial = set.status === 'trial';
	const result = score(lines, set.fund, { threshold: null, cap: null, isStepped: set.isStepped, multiplier, isTrial });
	const earned = result.shadowBonus === null ? null : limited(result.shadowBonus, set);
	return {
		...result,
		shadowBonus: earned,
		bonus: earned === null ? null : isTrial ? 0 : earned,
		multiplier,
		stopped: stopped.map(({ metric }) => metric.key),
	};
}

const limited = (bonus: number, { atLeast, atMost }: KpiSet): number =>
	Math.min(atMost ?? Number.POSITIVE_INFINITY, Math.max(atLeast ?? Number.NEGATIVE_INFINITY, bonus));
