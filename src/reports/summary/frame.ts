import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { call, cell, formula, quoted, span } from '../formula';
import { columnOf, figureRow, type Sources, setting } from '../tabs';

/** Columns of a summary: a margin, the table, a gap, the charts, and hidden helper cells. */
export const AT = { table: 2, charts: 9, helper: 17 } as const;
export const WIDTHS = [16, 214, 108, 108, 108, 44, 112, 20, 92, 92, 92, 92, 92, 92, 16, 16, 110, 110] as const;

const value = AT.helper + 1;
/** Helper cells, by what they hold; absolute references. */
export const H = {
	scope: cell(1, value, 'both'),
	planScope: cell(2, value, 'both'),
	asOf: cell(3, value, 'both'),
	today: cell(4, value, 'both'),
	token: cell(5, value, 'both'),
	kind: cell(6, value, 'both'),
	index: cell(7, value, 'both'),
	back: cell(8, value, 'both'),
	before: cell(9, value, 'both'),
	row: cell(10, value, 'both'),
	rowBefore: cell(11, value, 'both'),
	workdays: cell(12, value, 'both'),
	elapsed: cell(13, value, 'both'),
	firstMonth: cell(14, value, 'both'),
	monthCount: cell(15, value, 'both'),
	months: span(16, value, 12, 1, 'both'),
} as const;

export const PERIOD_CELL = { row: 3, column: 3 } as const;
const period = cell(PERIOD_CELL.row, PERIOD_CELL.column, 'both');
export const COMPARISON_CELL = { row: 3, column: 6 } as const;
const comparison = cell(COMPARISON_CELL.row, COMPARISON_CELL.column, 'both');

export const RELATIVE: Readonly<Record<Language, readonly [month: string, quarter: string, year: string]>> = {
	ru: ['Текущий месяц', 'Текущий квартал', 'Текущий год'],
	en: ['Current month', 'Current quarter', 'Current year'],
};
export const COMPARISONS: Readonly<Record<Language, readonly [previous: string, year: string]>> = {
	ru: ['прошлым периодом', 'годом ранее'],
	en: ['previous period', 'year before'],
};

const monthToken = (index: string): string => `INT((${index})/12)&"-"&RIGHT("0"&(MOD(${index};12)+1);2)`;

/** Tokens of the months before the present one; `back` 0 is the present month. */
export const monthBack = (back: number): string => monthToken(`LEFT(${H.asOf};4)*12+MID(${H.asOf};6;2)-1-${back}`);

/** The hidden cells from which every formula of the sheet reads its period, so that one choice turns the whole sheet. */
export function frame(canvas: Canvas, sources: Sources, scope: string, language: Language): void {
	const [month, quarter, year] = RELATIVE[language];
	const byYear = COMPARISONS[language][1];
	const iso = setting(sources, 'as_of');
	const lines: [string, ReturnType<typeof formula> | string][] = [
		['scope', scope],
		['plan', scope === 'ALL' ? 'company' : scope],
		['as_of', formula(`${iso}&""`)],
		['today', formula(call('DATE', call('LEFT', H.asOf, 4), call('MID', H.asOf, 6, 2), call('MID', H.asOf, 9, 2)))],
		[
			'token',
			formula(
				call(
					'IF',
					`${period}=${quoted(month)}`,
					call('LEFT', H.asOf, 7),
					call(
						'IF',
						`${period}=${quoted(quarter)}`,
						`LEFT(${H.asOf};4)&"-Q"&ROUNDUP(MID(${H.asOf};6;2)/3;0)`,
						call('IF', `${period}=${quoted(year)}`, call('LEFT', H.asOf, 4), `${period}&""`),
					),
				),
			),
		],
		['kind', formula(`IF(LEN(${H.token})=4;"Y";IF(MID(${H.token};6;1)="Q";"Q";"M"))`)],
		[
			'index',
			formula(
				`IF(${H.kind}="Y";VALUE(${H.token});IF(${H.kind}="Q";LEFT(${H.token};4)*4+RIGHT(${H.token};1)-1;LEFT(${H.token};4)*12+RIGHT(${H.token};2)-1))`,
			),
		],
		['back', formula(`IF(${comparison}=${quoted(byYear)};IF(${H.kind}="Y";1;IF(${H.kind}="Q";4;12));1)`)],
		[
			'before',
			formula(
				`IF(${H.kind}="Y";(${H.index}-${H.back})&"";IF(${H.kind}="Q";INT((${H.index}-${H.back})/4)&"-Q"&(MOD(${H.index}-${H.back};4)+1);${monthToken(`${H.index}-${H.back}`)}))`,
			),
		],
		['row', formula(figureRow(sources, H.scope, H.token))],
		['row before', formula(figureRow(sources, H.scope, H.before))],
		['workdays', formula(`IFERROR(INDEX(${columnOf(sources.aggregates, 'workdays')};${H.row});"")`)],
		['elapsed', formula(`IFERROR(INDEX(${columnOf(sources.aggregates, 'elapsed')};${H.row});"")`)],
		['first month', formula(`IF(${H.kind}="Y";${H.index}*12;IF(${H.kind}="Q";${H.index}*3;${H.index}))`)],
		['months', formula(`IF(${H.kind}="Y";12;IF(${H.kind}="Q";3;1))`)],
	];
	for (let k = 0; k < 12; k++)
		lines.push([`month ${k + 1}`, formula(`IF(${k}<${H.monthCount};${monthToken(`${H.firstMonth}+${k}`)};"-")`)]);
	lines.forEach(([label, content], i) => {
		canvas.put(i + 1, AT.helper, label, 'hidden');
		canvas.put(i + 1, value, content, 'hidden');
	});
}
