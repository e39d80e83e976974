import { CONTESTED_MARK, contestedLabel, flagged } from '../contests/contested';
import { formula, quoted, reaches } from '../formula';
import { moneyFormat } from '../money';
import { trafficLight, unlessUnrated } from './attainment';
import { CELLS } from './frame';
import { dealsMetric, moneyMetric } from './headline';
import type { Page } from './page';
import { scoreTile } from './score-tile';
import type { Tile } from './tile';

const WORDS = {
	ru: {
		fact: 'Факт',
		attainment: 'Выполнение плана',
		forecast: 'Прогноз по темпу',
		perDay: 'Нужно в день',
		deals: 'Выигранные',
		plan: 'план',
		noPlan: 'плана нет',
		toDate: 'плана на сегодня',
		left: 'осталось рабочих дней:',
		done: 'план выполнен',
		over: 'период закончен',
		last: 'всё, что осталось до плана',
		expected: 'от плана',
		begun: 'период только начался',
	},
	en: {
		fact: 'Actual',
		attainment: 'Attainment',
		forecast: 'Forecast by pace',
		perDay: 'Required per day',
		deals: 'Deals won',
		plan: 'plan',
		noPlan: 'no plan',
		toDate: 'of the plan to date',
		left: 'working days left:',
		done: 'plan reached',
		over: 'the period is over',
		last: 'all that is left to the plan',
		expected: 'of plan',
		begun: 'the period has just begun',
	},
} as const;

/** The attainment has the light of the plan to date beside its name. */
const LIGHT = { row: 5, column: 4 } as const;
/** The row of the names; values and feet follow. */
export const TILE_ROW = LIGHT.row;
/** The mark that tells which tiles a phone shows where. */
export const tilesMark = (part: NonNullable<Tile['onPhone']> | 'more'): string => `tiles ${part}`;

/** The figures a director reads first: money, attainment, where it is heading, deals, what each day requires, the score. */
export function tiles(page: Page): void {
	const { canvas } = page;
	canvas.heights[6] = 34;
	canvas.addTrafficLights({ row: LIGHT.row, column: LIGHT.column, rows: 1, columns: 3 });
	const list = [...tileList(page), scoreTile(page)];
	for (const part of ['result', 'left', 'more'] as const) {
		const columns = list.filter(({ onPhone = 'more' }) => onPhone === part).map(({ column }) => column);
		page.marks.set(tilesMark(part), columns.join(' '));
	}
	for (const { column, columns, label, value, format, foot, footFormat } of list) {
		const merge = columns > 1 ? { columns } : {};
		canvas.put(LIGHT.row, column, label, 'tileLabel', merge);
		canvas.put(6, column, value, 'tileValue', { ...merge, format });
		canvas.put(7, column, foot, 'tileFoot', { ...merge, format: footFormat });
	}
}

function tileList({ currency, language, marks }: Page): Tile[] {
	const words = WORDS[language];
	const money = moneyFormat(currency, language);
	const withWord = (word: string, format: string): string => `"${word} "${format}`;
	const [planned, fact, dealPlan, dealFact] = [CELLS.moneyPlan, CELLS.moneyFact, CELLS.dealPlan, CELLS.dealFact];
	const hasPlan = `IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));${planned}>0;FALSE)`;
	const hasDays = `AND(ISNUMBER(${fact});N(${CELLS.elapsed})>0)`;
	const pace = `${fact}/${CELLS.elapsed}*${CELLS.workdays}`;
	const left = `(N(${CELLS.workdays})-N(${CELLS.elapsed}))`;
	const contested = marks.get(CONTESTED_MARK);
	const light = `(${unlessUnrated(trafficLight(fact, planned, true, true))})`;
	return [
		{
			onPhone: 'result',
			column: 2,
			columns: 2,
			label: contested === undefined ? words.fact : contestedLabel(words.fact, contested, moneyMetric().key, language),
			value: formula(fact),
			format: money,
			foot: formula(`IF(ISNUMBER(${planned});${planned};${quoted(words.noPlan)})`),
			footFormat: withWord(words.plan, money),
		},
		{
			onPhone: 'result',
			column: LIGHT.column,
			columns: 3,
			label: formula(`${light}&IF(${light}="";"";" ")&${quoted(words.attainment)}`),
			value: formula(`IF(${hasPlan};${fact}/${planned};"")`),
			format: '0%',
			foot: formula(unlessUnrated(`IF(AND(${hasPlan};${hasDays});${fact}/(${planned}*${CELLS.elapsed}/${CELLS.workdays});"")`)),
			footFormat: `0%" ${words.toDate}"`,
		},
		{
			column: 7,
			columns: 3,
			label: words.forecast,
			value: formula(unlessUnrated(`IF(${hasDays};${pace};"")`)),
			format: money,
			foot: formula(
				`IF(${CELLS.noDeals};"";IF(${CELLS.isUnrated};${quoted(words.begun)};IF(AND(${hasPlan};${hasDays});${pace}/${planned};"")))`,
			),
			footFormat: `0%" ${words.expected}"`,
		},
		{
			onPhone: 'left',
			column: 13,
			columns: 3,
			label: words.perDay,
			value: formula(`IF(AND(${hasPlan};OR(${left}>0;${CELLS.isRunning}));MAX(0;${planned}-${fact})/MAX(1;${left});"")`),
			format: money,
			foot: formula(
				`IF(${hasPlan};IF(${reaches(fact, planned)};${quoted(words.done)};IF(${left}>0;${left};IF(${CELLS.isRunning};${quoted(words.last)};${quoted(words.over)})));"")`,
			),
			footFormat: withWord(words.left, '0'),
		},
		{
			column: 10,
			columns: 2,
			// No room for words.
			label: contested === undefined ? words.deals : flagged(words.deals, contested, dealsMetric().key),
			value: formula(dealFact),
			format: '#,##0',
			foot: formula(`IF(ISNUMBER(${dealPlan});${dealPlan};${quoted(words.noPlan)})`),
			footFormat: withWord(words.plan, '#,##0'),
		},
	];
}
