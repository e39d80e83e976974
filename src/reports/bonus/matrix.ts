import { call, cell, formula, quoted, span } from '../formula';
import { moneyFormat } from '../money';
import { figure, figureColumn } from '../tabs';
import { type Drawing, kpiLine, type MatrixLine, stopLine, type Whose } from './matrix-line';

/** The set that a person's matrix follows: all KPIs and stop-factors that any of its versions in force has had. */
export interface MatrixSet {
	readonly id: string;
	readonly lines: readonly MatrixLine[];
	readonly stops: readonly MatrixLine[];
}

/** Where the results of a matrix stand. */
export interface Results {
	readonly score: string;
	readonly multiplier: string;
	readonly bonus: string;
	readonly shadow: string;
	readonly whatIf: string;
	readonly isTrial: string;
	readonly version: string;
	readonly after: number;
}

export const MATRIX_COLUMNS = 9;

const WORDS = {
	ru: {
		head: ['Показатель', 'Вес', 'План', 'Факт', 'Выполнение', 'В зачёт', 'Вклад', 'Если', 'Вклад'],
		total: 'Балл',
		fund: 'Фонд премии',
		shadow: 'Премия по баллу',
		bonus: 'Премия к выплате',
		trial: 'тест: премия не выплачивается',
		none: 'набор в этом месяце не действовал',
	},
	en: {
		head: ['KPI', 'Weight', 'Plan', 'Actual', 'Attainment', 'Counted', 'Adds', 'If', 'Adds'],
		total: 'Score',
		fund: 'Bonus fund',
		shadow: 'Bonus by the score',
		bonus: 'Bonus to be paid',
		trial: 'trial: no bonus is paid',
		none: 'the set did not hold in this month',
	},
} as const;

/** The KPI matrix of one person (spec §3.6) in native formulas: a target, a weight or a fund that is changed shows at once. */
export function matrix(drawing: Drawing, top: number, set: MatrixSet, whose: Whose): Results {
	const { canvas, sets, language, currency, left, hidden } = drawing;
	const words = WORDS[language];
	const id = quoted(set.id);
	const at = (offset: number): string => cell(top, hidden + offset, 'both');
	const [version, trial, stepped, gain] = [at(0), at(1), at(2), at(3)];
	canvas.put(top, hidden, formula(sets.version(id, whose.firstDay)), 'hidden');
	canvas.put(top, hidden + 1, formula(sets.says('status', quoted('trial'), id, version)), 'hidden');
	canvas.put(top, hidden + 2, formula(sets.says('is_stepped', 'TRUE', id, version)), 'hidden');
	// What the deals of the what-if bring in money.
	const size = call('N', figure(drawing.sources, whose.row, figureColumn(drawing.sources, drawing.dealSize.key)));
	canvas.put(top, hidden + 3, formula(`N(${whose.more})*${size}`), 'hidden');
	canvas.put(top, left, words.head[0], 'head');
	canvas.line(top, left + 1, words.head.slice(1), 'headNumber');
	const first = top + 1;
	for (const [i, line] of set.lines.entries()) kpiLine(drawing, first + i, line, id, { ...whose, version, stepped, gain });
	let row = first + set.lines.length;
	const factors: string[] = [];
	for (const stop of set.stops) {
		factors.push(stopLine(drawing, row, stop, id, version, whose));
		row++;
	}
	const lines = set.lines.length;
	const column = (offset: number): string => span(first, left + offset, lines, 1, 'both');
	const planned = `SUMPRODUCT(${column(1)}*ISNUMBER(${column(5)}))`;
	const scored = (adds: string): string => call('IF', `N(${version})=0`, '""', call('IF', `${planned}>0`, `SUM(${adds})/${planned}`, '""'));
	canvas.line(row, left, [words.total, '', '', '', '', '', '', '', ''], 'total');
	canvas.put(row, left + 1, formula(`SUM(${column(1)})`), 'totalNumber', { format: '0%' });
	canvas.put(row, left + 6, formula(scored(column(6))), 'totalNumber', { format: '0.0%' });
	canvas.put(row, left + 8, formula(scored(column(8))), 'totalNumber', { format: '0.0%' });
	const [score, scoreIf] = [cell(row, left + 6, 'both'), cell(row, left + 8, 'both')];
	const multiplier = cell(row, hidden, 'both');
	canvas.put(row, hidden, formula(factors.length === 0 ? '1' : factors.join('*')), 'hidden');
	const money = { format: moneyFormat(currency) };
	const fund = cell(row + 1, left + 6, 'both');
	const paid = (of: string): string => {
		const earned = `ROUND(${fund}*${of}*${multiplier};2)`;
		const [least, most] = [sets.ofSet('bonus_min', id, version), sets.ofSet('bonus_max', id, version)];
		const floored = `MAX(${earned};IF(${least}="";${earned};${least}))`;
		return `IF(AND(ISNUMBER(${fund});ISNUMBER(${of}));MIN(${floored};IF(${most}="";${floored};${most}));"")`;
	};
	const [shadow, bonus] = [cell(row + 2, left + 6, 'both'), cell(row + 3, left + 6, 'both')];
	canvas.line(row + 1, left, [words.fund, '', '', '', '', '', '', '', ''], 'label');
	canvas.put(row + 1, left + 6, formula(sets.ofSet('fund', id, version)), 'number', money);
	canvas.line(row + 2, left, [words.shadow, '', '', '', '', '', '', '', ''], 'label');
	canvas.put(row + 2, left + 6, formula(paid(score)), 'number', money);
	canvas.put(row + 2, left + 8, formula(paid(scoreIf)), 'number', money);
	canvas.line(row + 3, left, [words.bonus, '', '', '', '', '', '', '', ''], 'total');
	const remark = `IF(N(${version})=0;${quoted(words.none)};IF(${trial};${quoted(words.trial)};""))`;
	canvas.put(row + 3, left + 1, formula(remark), 'total', { columns: 5 });
	canvas.put(row + 3, left + 6, formula(`IF(ISNUMBER(${shadow});IF(${trial};0;${shadow});"")`), 'totalNumber', money);
	return { score, multiplier, bonus, shadow, whatIf: cell(row + 2, left + 8, 'both'), isTrial: trial, version, after: row + 4 };
}
