import { GOAL } from '../../reports/goal-layout';
import { GOAL_TAB } from '../../reports/goal-options';
import type { Ports } from '../ports';
import type { GoalForm } from '../rpc-types';

const KEY = 'kpi.goal';

export const rememberGoal = (ports: Ports, form: GoalForm): void => ports.shared.set({ [KEY]: JSON.stringify(form) });

/** The goal as built, with the yellow cells as they are now. */
export function rememberedGoal(ports: Ports): GoalForm | null {
	const text = ports.shared.get(KEY);
	const cells = text === null ? null : ports.book.read(GOAL_TAB);
	if (text === null || cells === null) return null;
	const form = JSON.parse(text) as GoalForm;
	const now = (row: number): number | null => {
		const value = cells[row - 1]?.[GOAL.first - 1];
		return typeof value === 'number' ? value : null;
	};
	return {
		...form,
		goal: now(GOAL.goal) ?? form.goal,
		averageCheck: now(GOAL.check),
		conversion: now(GOAL.conversion),
		callsPerDeal: now(GOAL.calls),
		meetingsPerDeal: now(GOAL.meetings),
	};
}
