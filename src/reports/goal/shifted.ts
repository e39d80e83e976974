import { GOAL, PEOPLE, WHAT_IF } from './layout';
import { goalWords } from './words';

const SECTIONS = (['ru', 'en'] as const).flatMap((language) => {
	const { inputs, tree, months, whatIf, people } = goalWords[language];
	return [
		[inputs, GOAL.goal - 1],
		[tree, GOAL.tree],
		[months, GOAL.months],
		[whatIf, WHAT_IF],
		[people, PEOPLE],
	] as const;
});

/**
 * Whether the goal tab has lost or got rows or columns since it was drawn: a heading stands elsewhere than it was put, so that every number below
 * it would be read as another one. `cells`: all of the tab. Headings that somebody has written over tell nothing.
 */
export const isGoalShifted = (cells: readonly (readonly unknown[])[]): boolean =>
	SECTIONS.some(([text, row]) => cells[row - 1]?.[GOAL.label - 1] !== text && cells.some((line) => line.includes(text)));
