import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { daysOld } from '../data-age';
import { DETAIL } from '../details/details';
import { ownRipeDays } from '../details/ripening';
import { call, cell, exactly, formula, quoted, sheet, span, wholeQuotient } from '../formula';
import { signOf } from '../money';
import { noDeals } from '../no-deals';
import type { Formula } from '../report';
import { ripeDays } from '../ripeness';
import { columnOf, figure, figureColumn, figureRow, plan, type Sources, setting } from '../tabs';
import { dealsMetric, moneyMetric } from './headline';

/** Columns of a summary: a margin, the table, a gap, the charts, and hidden helper cells; `blockHelpers` is the first column for those of blocks. */
export const LAYOUT = { table: 2, tableEnd: 11, charts: 13, end: 18, helper: 20, blockHelpers: 22 } as const;
const HIDDEN = 20;
/** The columns up to the light fill a phone of 390 pixels beside the numbers of the rows. */
export const NAME_WIDTH = 116;
const TABLE = [4, NAME_WIDTH, 79, 79, 42, 20, 94, 96, 64, 60, 72] as const;
export const CHART_COLUMN = 80;
/** Pixels that each further letter of a currency without a sign of its own takes. */
const LETTER = 8;

export function widthsOf(currency: string): number[] {
	const more = (signOf(currency).length - 1) * LETTER;
	const table = TABLE.map((width, i) => (i === 2 || i === 3 ? width + more : width));
	return [...table, 14, ...new Array<number>(6).fill(CHART_COLUMN), 12, ...new Array<number>(HIDDEN).fill(70)];
}
export const CHART_WIDTH = 6 * CHART_COLUMN;
/** A chart beside a narrow table begins further left. */
export const WIDE = { column: 10, width: 60 + 72 + 14 + CHART_WIDTH } as const;
/** The default height of a row in pixels. */
export const ROW = 21;

/** The row below so many pixels of the sheet. */
export function rowBelow(heights: Readonly<Record<number, number>>, top: number, height: number): number {
	let row = top;
	for (let left = height; left > 0; row++) left -= heights[row] ?? ROW;
	return row;
}

/** The width of a column of the tables; of all others that of a column of the charts. */
export const columnWidth = (column: number): number => TABLE[column - 1] ?? CHART_COLUMN;

/** Pixels from one row down to another. */
export function pixels(heights: Readonly<Record<number, number>>, from: number, to: number): number {
	let sum = 0;
	for (let row = from; row < to; row++) sum += heights[row] ?? ROW;
	return sum;
}

const HELPER_NAMES = [
	'scope',
	'scopeMatch',
	'planScope',
	'asOf',
	'today',
	'token',
	'kind',
	'index',
	'back',
	'before',
	'row',
	'rowBefore',
	'workdays',
	'elapsed',
	'firstMonth',
	'monthCount',
	'lastMonth',
	'detailRow',
	'presentRow',
	'rowsText',
	'funnelText',
	'lossText',
	'paceText',
	'moreText',
	'moneyColumn',
	'dealColumn',
	'moneyPlan',
	'moneyFact',
	'dealPlan',
	'dealFact',
	'noDeals',
	'isUnrated',
	'ripening',
	'isRunning',
	'age',
] as const;
type Helper = (typeof HELPER_NAMES)[number];
const VALUE_COLUMN = LAYOUT.helper + 1;
const FIRST_MONTH = HELPER_NAMES.length + 1;
export const helperRow = (name: Helper): number => HELPER_NAMES.indexOf(name) + 1;

/** Helper cells by name, as absolute references. */
export const CELLS = {
	...(Object.fromEntries(HELPER_NAMES.map((name, i) => [name, cell(i + 1, VALUE_COLUMN, 'both')])) as Record<Helper, string>),
	months: span(FIRST_MONTH, VALUE_COLUMN, 12, 1, 'both'),
} as const;

/** Row of the aggregates for the n-th of six months up to the end of the period. */
export const trendRow = (n: number): string => cell(FIRST_MONTH + 12 + n, VALUE_COLUMN, 'both');
export const TREND = 6;

export const PERIOD_CELL = { row: 3, column: 3, columns: 2 } as const;
const period = cell(PERIOD_CELL.row, PERIOD_CELL.column, 'both');
export const COMPARISON_CELL = { row: 3, column: 6, columns: 3 } as const;
const comparison = cell(COMPARISON_CELL.row, COMPARISON_CELL.column, 'both');
/** The cell that holds the scope of a sheet. */
export const SCOPE_CELL = { row: 1, column: VALUE_COLUMN } as const;

export const RELATIVE: Readonly<Record<Language, readonly [month: string, quarter: string, year: string]>> = {
	ru: ['Текущий месяц', 'Текущий квартал', 'Текущий год'],
	en: ['Current month', 'Current quarter', 'Current year'],
};
export const COMPARISONS: Readonly<Record<Language, readonly [previous: string, year: string]>> = {
	ru: ['прошлым периодом', 'годом ранее'],
	en: ['previous period', 'year before'],
};

/** The token of the period that a cell asks for; a choice made in the other language still works. */
export function chosenPeriod(chosen: string, asOf: string): string {
	const isRelative = (n: 0 | 1 | 2): string => call('OR', `${chosen}=${quoted(RELATIVE.ru[n])}`, `${chosen}=${quoted(RELATIVE.en[n])}`);
	const quarter = `LEFT(${asOf};4)&"-Q"&${wholeQuotient(`(MID(${asOf};6;2)+2)`, 3)}`;
	const otherwise = call('IF', isRelative(2), call('LEFT', asOf, 4), `${chosen}&""`);
	return call('IF', isRelative(0), call('LEFT', asOf, 7), call('IF', isRelative(1), quarter, otherwise));
}

/** The token of a month by its number: months since the year 0. */
export const monthToken = (index: string): string => `${wholeQuotient(`(${index})`, 12)}&"-"&RIGHT("0"&(MOD(${index};12)+1);2)`;

/** The first day of a month by its number: months since the year 0. */
export const firstDay = (month: string): string => `DATE(${wholeQuotient(month, 12)};MOD(${month};12)+1;1)`;

/** Tokens of the months before the present one; `back` 0 is the present month. */
export const monthBack = (back: number): string => monthToken(`LEFT(${CELLS.asOf};4)*12+MID(${CELLS.asOf};6;2)-1-${back}`);

/** Fewer working days than these say nothing about a period. */
export const BEGUN = 3;

/** The hidden cells from which every formula of the sheet reads its period, so that one choice changes the whole sheet. */
export function frame(canvas: Canvas, sources: Sources, scope: string): void {
	const isByYear = call('OR', `${comparison}=${quoted(COMPARISONS.ru[1])}`, `${comparison}=${quoted(COMPARISONS.en[1])}`);
	const iso = setting(sources, 'as_of');
	const detail = (column: number): string =>
		`IFERROR(INDEX(${sheet(sources.details)}$A:$${'ABCDEF'[DETAIL.more - 1]};${CELLS.detailRow};${column});"")`;
	const contents: Readonly<Record<Helper, string>> = {
		scope: '',
		scopeMatch: exactly(CELLS.scope),
		planScope: `IF(${CELLS.scope}="ALL";"company";${CELLS.scopeMatch})`,
		asOf: `${iso}&""`,
		today: call('DATE', call('LEFT', CELLS.asOf, 4), call('MID', CELLS.asOf, 6, 2), call('MID', CELLS.asOf, 9, 2)),
		token: chosenPeriod(period, CELLS.asOf),
		kind: `IF(LEN(${CELLS.token})=4;"Y";IF(MID(${CELLS.token};6;1)="Q";"Q";"M"))`,
		index: `IF(${CELLS.kind}="Y";VALUE(${CELLS.token});IF(${CELLS.kind}="Q";LEFT(${CELLS.token};4)*4+RIGHT(${CELLS.token};1)-1;LEFT(${CELLS.token};4)*12+RIGHT(${CELLS.token};2)-1))`,
		back: `IF(${isByYear};IF(${CELLS.kind}="Y";1;IF(${CELLS.kind}="Q";4;12));1)`,
		before: `IF(${CELLS.kind}="Y";(${CELLS.index}-${CELLS.back})&"";IF(${CELLS.kind}="Q";${wholeQuotient(`(${CELLS.index}-${CELLS.back})`, 4)}&"-Q"&(MOD(${CELLS.index}-${CELLS.back};4)+1);${monthToken(`${CELLS.index}-${CELLS.back}`)}))`,
		row: figureRow(sources, CELLS.scopeMatch, CELLS.token),
		rowBefore: figureRow(sources, CELLS.scopeMatch, CELLS.before),
		workdays: `IFERROR(INDEX(${columnOf(sources.aggregates, 'workdays')};${CELLS.row});"")`,
		elapsed: `IFERROR(INDEX(${columnOf(sources.aggregates, 'elapsed')};${CELLS.row});"")`,
		firstMonth: `IF(${CELLS.kind}="Y";${CELLS.index}*12;IF(${CELLS.kind}="Q";${CELLS.index}*3;${CELLS.index}))`,
		monthCount: `IF(${CELLS.kind}="Y";12;IF(${CELLS.kind}="Q";3;1))`,
		lastMonth: `MIN(${CELLS.firstMonth}+${CELLS.monthCount}-1;LEFT(${CELLS.asOf};4)*12+MID(${CELLS.asOf};6;2)-1)`,
		detailRow: `IFERROR(MATCH(${CELLS.scopeMatch}&"|"&${CELLS.token};${sheet(sources.details)}$A:$A;0);"")`,
		// The template copy has no scope, and spreadsheets differ on whether an empty text matches an empty cell.
		presentRow: `IF(${CELLS.scope}="";"";IFERROR(MATCH(${CELLS.scopeMatch};${sheet(sources.present)}$A:$A;0);""))`,
		rowsText: detail(DETAIL.rows),
		funnelText: detail(DETAIL.funnel),
		lossText: detail(DETAIL.losses),
		paceText: detail(DETAIL.pace),
		moreText: detail(DETAIL.more),
		moneyColumn: figureColumn(sources, moneyMetric().key),
		dealColumn: figureColumn(sources, dealsMetric().key),
		moneyPlan: plan(sources, quoted(moneyMetric().plan), CELLS.planScope, CELLS.token, CELLS.months, true),
		moneyFact: figure(sources, CELLS.row, CELLS.moneyColumn),
		dealPlan: plan(sources, quoted(dealsMetric().plan), CELLS.planScope, CELLS.token, CELLS.months, true),
		dealFact: figure(sources, CELLS.row, CELLS.dealColumn),
		noDeals: noDeals(sources),
		isUnrated: `OR(${CELLS.noDeals};AND(N(${CELLS.elapsed})<${BEGUN};N(${CELLS.elapsed})<N(${CELLS.workdays})))`,
		isRunning: `IFERROR(${CELLS.today}<${firstDay(`(${CELLS.firstMonth}+${CELLS.monthCount})`)};FALSE)`,
		age: daysOld(CELLS.asOf),
		ripening: isUnripe(ripeDays(sources)),
	};
	const lines: [string, Formula | string][] = HELPER_NAMES.map((name) => [name, name === 'scope' ? scope : formula(contents[name])]);
	for (let k = 0; k < 12; k++)
		lines.push([`month ${k + 1}`, formula(`IF(${k}<${CELLS.monthCount};${monthToken(`${CELLS.firstMonth}+${k}`)};"-")`)]);
	for (let k = 0; k < TREND; k++)
		lines.push([`trend ${k + 1}`, formula(figureRow(sources, CELLS.scopeMatch, `(${monthToken(`${CELLS.lastMonth}-${TREND - 1 - k}`)})`))]);
	lines.forEach(([label, content], i) => {
		canvas.put(i + 1, LAYOUT.helper, label, 'hidden');
		canvas.put(i + 1, VALUE_COLUMN, content, 'hidden');
	});
}

/** Whether the shown period still ripens, so many days after its end. */
export const isUnripe = (days: string): string =>
	`IFERROR(${CELLS.today}<${firstDay(`(${CELLS.firstMonth}+${CELLS.monthCount})`)}+${days};FALSE)`;

/** The same for a metric: those with a limit of their own do not wait as long as the company's deals. */
export function ripeningOf(metric: Metric): string {
	const own = ownRipeDays(metric);
	return own === null ? CELLS.ripening : isUnripe(String(own));
}
