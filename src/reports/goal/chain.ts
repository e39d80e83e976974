import { cell, rounded, wholeUnits } from '../formula';
import { GOAL, type Line } from './layout';
import type { GoalOptions } from './options';

const input = (row: number): string => cell(row, GOAL.first, 'both');
const whenPositive = (expression: string, ...conditions: string[]): string =>
	`IF(AND(${conditions.map((one) => `N(${one})>0`).join(';')});${expression};"")`;

/** The goal: as typed, as an increase over the previous period, or as growth over the same period of the year before. */
export const goalOf = ({ isIncrease, isShare }: GoalOptions): string =>
	isShare
		? `(N(${input(GOAL.base)})*(1+N(${input(GOAL.goal)})))`
		: isIncrease
			? `(N(${input(GOAL.goal)})+N(${input(GOAL.base)}))`
			: `N(${input(GOAL.goal)})`;

/** The total of a line; `factor` raises the goal, `at` gives the cells of the lines above. */
export function wholeOf(line: Line, options: GoalOptions, at: (line: Line) => string, factor = ''): string {
	const goal = `${goalOf(options)}${factor}`;
	const [check, conversion] = [input(GOAL.check), input(GOAL.conversion)];
	const perDeal = { calls: GOAL.calls, meetings: GOAL.meetings, presentations: GOAL.presentations };
	switch (line) {
		case 'amount':
			return options.basis === 'deals' ? whenPositive(rounded(`${at('deals')}*${check}`, 2), at('deals'), check) : rounded(goal, 2);
		case 'deals':
			return options.basis === 'deals' ? wholeUnits(goal) : whenPositive(wholeUnits(`(${at('amount')}/${check})`), at('amount'), check);
		case 'leads':
			return whenPositive(wholeUnits(`(${at('deals')}/${conversion})`), at('deals'), conversion);
		default:
			return `IF(ISNUMBER(${input(perDeal[line])});${whenPositive(wholeUnits(`(${at('deals')}*${input(perDeal[line])})`), at('deals'))};"")`;
	}
}
export const inputAt = input;
