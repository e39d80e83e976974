import type { Period } from '../calendar/period';
import { planSubject } from '../facts/parse/plan-subject';
import type { Question, Scope } from './question';
import type { Measure } from './vocabulary';

export { subjectParts } from '../facts/parse/plan-subject';

type Target = Extract<Measure, { kind: 'target' }>;

/** A plan, and of what and whom it is. */
export interface Planned {
	readonly metric: string;
	readonly scope: Scope;
	readonly value: number | null;
}

/** What a target is looked up by. */
export const subjectOf = ({ metric, slice }: Target): string => planSubject(metric, slice?.key ?? '');

/** The plan of a target; of everybody's slice by team, where no line plans it, the plan of that team. */
export function plannedOf(target: Target, scope: Scope, period: Period, plan: Question['target']): Planned {
	const metric = subjectOf(target);
	const value = plan(metric, scope, period);
	const group = target.slice?.scope;
	if (value !== null || group === undefined || scope.all !== true) return { metric, scope, value };
	const people: Scope = { key: group, managers: [] };
	const theirs = plan(target.metric, people, period);
	return theirs === null ? { metric, scope, value } : { metric: target.metric, scope: people, value: theirs };
}
