import { GOAL, monthColumn, TEAM, teamRows, WEIGHT_ROW } from '../../reports/goal/layout';
import { GOAL_TAB, TEAM_TAB } from '../../reports/goal/options';
import { built } from './built-goal';
import { type Goal, tabsOf, WHOLE } from './goals';
import type { GoalPorts } from './ports';
import type { GoalForm } from './types';

/** The goal as built, with the yellow cells as they are now. */
export function rememberedGoal(ports: GoalPorts, goal: Goal = WHOLE): GoalForm | null {
	const known = built(ports, goal.key);
	const ids = tabsOf(goal);
	const cells = known === null ? null : ports.book.read(ids[GOAL_TAB]);
	if (known === null || cells === null) return null;
	// Tabs of an earlier version of the add-on lie differently.
	if (known.months.length === 0) return known.form;
	const now = (row: number): number | null => {
		const value = cells[row - 1]?.[GOAL.first - 1];
		return typeof value === 'number' ? value : null;
	};
	const weights = known.months.map((_, m) => cells[WEIGHT_ROW - 1]?.[monthColumn(m) - 1]);
	const team = ports.book.read(ids[TEAM_TAB]) ?? [];
	const bases = known.people.map((_, i) => team[teamRows(known.people.length).person + i - 1]?.[TEAM.first - 1]);
	return {
		...known.form,
		...(isOther(weights, known.weights) ? { months: 'custom', monthWeights: weights.join('; ') } : {}),
		...(isOther(bases, known.bases) ? { managers: 'weights' } : {}),
		goal: now(GOAL.goal) ?? known.form.goal,
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
const isOther = (now: readonly unknown[], drawn: readonly number[]): boolean =>
	drawn.length === now.length && now.every((value) => typeof value === 'number') && now.some((value, i) => value !== drawn[i]);
