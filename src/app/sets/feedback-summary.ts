import { type Opinions, opinionsOn } from '../../rollout/feedback';
import type { KpiSet } from '../../rollout/kpi-set';
import { membersOf, type Rollout } from './rollout';

export function feedbackSummaryOf(rollout: Rollout, set: KpiSet): Opinions {
	const people = membersOf(rollout, set).map(({ id }) => id);
	const metrics = set.lines.map(({ metric }) => metric.key);
	return opinionsOn(rollout.rows.feedback ?? [], set.id, people, metrics);
}

/** Names of the set's people who have said nothing of it. */
export function namesWithoutFeedback(rollout: Rollout, set: KpiSet): string[] {
	const { silent } = feedbackSummaryOf(rollout, set);
	return rollout.people.filter(({ id }) => silent.includes(id)).map(({ name }) => name);
}
