import type { Box, Guard } from '../report';
import {
	absenceRows,
	GOAL,
	gridMonth,
	gridRows,
	LINES,
	lockRow,
	monthColumn,
	TEAM,
	TEAM_MONTH,
	teamRows,
	WEIGHT_ROW,
	WHAT_IF,
} from './layout';
import { type GoalOptions, type GoalTabId, INPUTS } from './options';
import { PACE } from './pace-layout';
import { replanRows } from './replan';

/** The cells of a goal's tab that people fill in; all others hold formulas. `isView`: what is chosen there changes no plan. */
export interface OpenBoxes {
	readonly isView: boolean;
	readonly boxes: readonly Box[];
}

export function openBoxes(id: GoalTabId, months: number, people: number): OpenBoxes {
	return { isView: id === 'goal_pace' || id === 'goal_days', boxes: BOXES[id](months, people) };
}

const BOXES: Readonly<Record<GoalTabId, (months: number, people: number) => Box[]>> = {
	goal(months) {
		const row = (at: number, rows: number): Box => ({ row: at, column: monthColumn(0), rows, columns: months });
		return [
			{ row: GOAL.goal, column: GOAL.first, rows: INPUTS.length, columns: 1 },
			row(WEIGHT_ROW, 1),
			row(lockRow('amount'), LINES.length),
			{ row: WHAT_IF + 1, column: GOAL.first, rows: 3, columns: 1 },
		];
	},
	goal_grid: (months, people) =>
		people === 0 ? [] : LINES.map((line) => ({ row: gridRows(line, people).lock, column: gridMonth(0), rows: people, columns: months })),
	goal_pace: (_, people) => [
		{ row: 3, column: PACE.plan, rows: 1, columns: 1 },
		{ row: replanRows(people).top + 1, column: PACE.plan, rows: 1, columns: 1 },
	],
	goal_days: () => [{ row: 3, column: 3, rows: 1, columns: 6 }],
	goal_team(months, people) {
		const rows = teamRows(people);
		return [
			{ row: rows.person, column: TEAM.first, rows: Math.max(1, people), columns: TEAM_MONTH + months - TEAM.first },
			{ row: rows.absence, column: GOAL.label, rows: absenceRows(people), columns: 3 },
		];
	},
};

/** The guard of a tab as it is drawn. */
export function guardOf(id: GoalTabId, { months, people, editors }: Pick<GoalOptions, 'months' | 'people' | 'editors'>): Guard {
	const { isView, boxes } = openBoxes(id, months.length, people.length);
	return { open: boxes, editors: isView ? [] : editors };
}
