import { type Opinions, opinionsOn } from '../../rollout/feedback';
import type { KpiSet } from '../../rollout/kpi-set';
import { membersOf, type Rollout } from './rollout';

export function opinionsOf(known: Rollout, set: KpiSet): Opinions {
	const people = membersOf(known, set).map(({ id }) => id);
	const metrics = set.lines.map(({ metric }) => metric.key);
	return opinionsOn(known.rows.feedback ?? [], set.id, people, metrics);
}

/** Names of the set's people who have said nothing of it. */
export function silentOf(known: Rollout, set: KpiSet): string[] {
	const { silent } = opinionsOf(known, set);
	return known.people.filter(({ id }) => silent.includes(id)).map(({ name }) => name);
}
