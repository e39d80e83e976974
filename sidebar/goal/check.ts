import type { In } from '../language/words';
import type { GoalForm, GoalProposal } from '../server/contract';
import type { goalWords } from './words';

export type GoalErrors = Partial<Record<keyof GoalForm, string>>;

/** A sentence for each field whose value cannot be used. */
export function goalErrors(form: GoalForm, periods: GoalProposal['periods'], words: In<typeof goalWords>): GoalErrors {
	const errors: GoalErrors = {};
	if (!periods.some(({ token }) => token === form.period)) errors.period = words.wrongPeriod;
	if (!(form.goal > 0)) errors.goal = words.wrongGoal;
	if (form.averageCheck !== null && !(form.averageCheck > 0)) errors.averageCheck = words.wrongDealSize;
	if (form.conversion !== null && !(form.conversion > 0 && form.conversion <= 1)) errors.conversion = words.wrongConversion;
	return errors;
}
