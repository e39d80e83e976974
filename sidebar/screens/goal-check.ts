import type { GoalForm, GoalProposal } from '../../src/app/panel/types';
import type { Words } from '../words';

export type GoalErrors = Partial<Record<keyof GoalForm, string>>;

/** A sentence for every field that cannot be planned with. */
export function goalErrors(form: GoalForm, periods: GoalProposal['periods'], { goal }: Words): GoalErrors {
	const errors: GoalErrors = {};
	if (!periods.some(({ token }) => token === form.period)) errors.period = goal.wrongPeriod;
	if (!(form.goal > 0)) errors.goal = goal.wrongGoal;
	if (form.averageCheck !== null && !(form.averageCheck > 0)) errors.averageCheck = goal.wrongCheck;
	if (form.conversion !== null && !(form.conversion > 0 && form.conversion <= 1)) errors.conversion = goal.wrongConversion;
	return errors;
}
