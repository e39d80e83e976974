import { formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { unlessUnrated } from './attainment';
import { CELLS } from './frame';
import type { Page } from './page';
import type { Tile } from './tile';

const WORDS = {
	ru: { bonus: 'Премия', trial: 'Премия (теневая)', score: 'балл', nobody: 'Отклонение от графика', lead: 'к плану на сегодня' },
	en: { bonus: 'Bonus', trial: 'Bonus (shadow)', score: 'score', nobody: 'Ahead or behind schedule', lead: 'against the plan to date' },
} as const;
const PLACE = { column: 16, columns: 3 } as const;

/** The bonus of a set, the shadow bonus of a trial, or without a set the distance to the plan to date. */
export function scoreTile({ set, marks, language, currency }: Page): Tile {
	const words = WORDS[language];
	if (set === null) return lead(words.nobody, words.lead, moneyFormat(currency, language));
	return {
		...PLACE,
		label: set.isTrial ? words.trial : words.bonus,
		value: formula(marks.get(set.isTrial ? 'shadow' : 'bonus')!),
		format: moneyFormat(currency, language),
		foot: formula(marks.get('score')!),
		footFormat: `"${words.score} "0.0%`,
	};
}

function lead(label: string, foot: string, format: string): Tile {
	const { moneyPlan: plan, moneyFact: fact, elapsed, workdays } = CELLS;
	const hasPlanAndFact = `AND(ISNUMBER(${plan});ISNUMBER(${fact});N(${workdays})>0)`;
	return {
		...PLACE,
		label,
		value: formula(unlessUnrated(`IF(${hasPlanAndFact};${fact}-${plan}*${elapsed}/N(${workdays});"")`)),
		format: `+${format};−${format};${format}`,
		foot: formula(unlessUnrated(`IF(${hasPlanAndFact};${quoted(foot)};"")`)),
		footFormat: '@',
	};
}
