import { GOAL, monthColumn, TEAM, teamRows, WEIGHT_ROW } from '../../reports/goal/layout';
import { GOAL_TAB, TEAM_TAB } from '../../reports/goal/options';
import { isGoalShifted } from '../../reports/goal/shifted';
import { built } from './built-goal';
import { type Goal, tabsOf, WHOLE } from './goals';
import type { GoalPorts } from './ports';
import type { GoalForm } from './types';

/** The goal as built, with the yellow cells as they are now. */
export function rememberedGoal(ports: GoalPorts, goal: Goal = WHOLE): GoalForm | null {
	const goalBuilt = built(ports, goal.key);
	const ids = tabsOf(goal);
	const cells = goalBuilt === null ? null : ports.book.read(ids[GOAL_TAB]);
	if (goalBuilt === null || cells === null) return null;
	// Tabs of an earlier version of the add-on lie differently; in one with a row too few each number would come into another field.
	if (goalBuilt.months.length === 0 || isGoalShifted(cells)) return goalBuilt.form;
	const now = (row: number): number | null => {
		const value = cells[row - 1]?.[GOAL.first - 1];
		return typeof value === 'number' ? value : null;
	};
	const weights = goalBuilt.months.map((_, m) => cells[WEIGHT_ROW - 1]?.[monthColumn(m) - 1]);
	const team = ports.book.read(ids[TEAM_TAB]) ?? [];
	const bases = goalBuilt.people.map((_, i) => team[teamRows(goalBuilt.people.length).person + i - 1]?.[TEAM.first - 1]);
	return {
		...goalBuilt.form,
		...(isOther(weights, goalBuilt.weights) ? { months: 'custom', monthWeights: weights.join('; ') } : {}),
		...(isOther(bases, goalBuilt.bases) ? { managers: 'weights' } : {}),
		goal: now(GOAL.goal) ?? goalBuilt.form.goal,
		base: now(GOAL.base),
		buffer: now(GOAL.buffer),
		averageCheck: now(GOAL.check),
		conversion: now(GOAL.conversion),
		callsPerDeal: now(GOAL.calls),
		meetingsPerDeal: now(GOAL.meetings),
		presentationsPerDeal: now(GOAL.presentations),
		newShare: now(GOAL.newShare),
		coldPerClient: now(GOAL.cold),
		cycle: now(GOAL.cycle),
	};
}

/** A person has typed other numbers since. */
const isOther = (now: readonly unknown[], drawnCells: readonly number[]): boolean =>
	drawnCells.length === now.length && now.every((value) => typeof value === 'number') && now.some((value, i) => value !== drawnCells[i]);
