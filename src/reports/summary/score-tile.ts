import { formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { H } from './frame';
import type { Page } from './page';
import type { Tile } from './tile';

const WORDS = {
	ru: {
		score: 'Балл по набору KPI',
		trial: 'Балл (тест)',
		none: 'набор KPI не задан',
		shadow: 'премия не начисляется',
		counts: 'вес показателей с планом',
		nobody: 'Опережение графика',
		lead: 'к плану на сегодня',
	},
	en: {
		score: 'Score of the KPI set',
		trial: 'Score (trial)',
		none: 'no KPI set',
		shadow: 'no bonus is paid',
		counts: 'by KPIs that have a plan',
		nobody: 'Ahead of schedule',
		lead: 'against the plan to date',
	},
} as const;
const PLACE = { column: 16, columns: 3 } as const;

/** The weighted score where a set is kept; without one the distance to the plan to date. Bonus and its fund would join here. */
export function scoreTile({ set, marks, language, currency }: Page): Tile {
	const words = WORDS[language];
	if (set === null) return lead(words.nobody, words.lead, currency);
	const score = marks.get('score') ?? '';
	return {
		...PLACE,
		label: set.isTrial ? words.trial : words.score,
		value: formula(`IF(${score}="";"";${score})`),
		format: '0.0%',
		foot: formula(quoted(set.isTrial ? words.shadow : words.counts)),
		footFormat: '@',
	};
}

function lead(label: string, foot: string, currency: string): Tile {
	const { moneyPlan: plan, moneyFact: fact, elapsed, workdays } = H;
	const known = `AND(ISNUMBER(${plan});ISNUMBER(${fact});N(${workdays})>0)`;
	const format = moneyFormat(currency);
	return {
		...PLACE,
		label,
		value: formula(`IF(${known};${fact}-${plan}*${elapsed}/N(${workdays});"")`),
		format: `+${format};−${format};${format}`,
		foot: formula(`IF(${known};${quoted(foot)};"")`),
		footFormat: '@',
	};
}
