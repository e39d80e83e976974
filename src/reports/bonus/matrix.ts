import { asCriterion, call, cell, formula, quoted, rounded, span } from '../formula';
import { moneyFormat } from '../money';
import { figure, figureColumn } from '../tabs';
import { band, type Drawing, kpiLine, type MatrixColumns, type MatrixLine, type MatrixScope, stopLine } from './matrix-line';

/** The set behind a person's matrix: the KPIs and penalty KPIs of all its versions that were ever in force. */
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

const WORDS = {
	ru: {
		head: {
			name: 'Показатель',
			weight: 'Вес',
			plan: 'План',
			fact: 'Факт',
			attainment: 'Выполн.',
			counted: 'В зачёт',
			adds: 'Вклад',
			ifMore: 'Станет',
			addsIfMore: 'Вклад станет',
		},
		total: 'Балл',
		fund: 'Фонд премии',
		shadow: 'Премия по баллу',
		bonus: 'Премия к выплате',
		trial: 'тест: премия не выплачивается',
		monthOnly: 'балл и премия считаются за месяц: выберите месяц',
		none: 'набор в этом месяце не действовал',
	},
	en: {
		head: {
			name: 'KPI',
			weight: 'Weight',
			plan: 'Plan',
			fact: 'Actual',
			attainment: 'Attainment',
			counted: 'Counted',
			adds: 'Points',
			ifMore: 'Amount then',
			addsIfMore: 'Points then',
		},
		total: 'Score',
		fund: 'Bonus fund',
		shadow: 'Bonus by the score',
		bonus: 'Bonus to be paid',
		trial: 'trial: no bonus is paid',
		monthOnly: 'score and bonus are a month’s: choose a month',
		none: 'the set did not hold in this month',
	},
} as const;

/** The KPI matrix of one person (spec §3.6) in native formulas, so that a change of a target, a weight or a fund shows at once. */
export function matrix(drawing: Drawing, top: number, set: MatrixSet, scope: MatrixScope): Results {
	const { canvas, sets, language, currency, at, hidden } = drawing;
	const words = WORDS[language];
	const id = quoted(asCriterion(set.id));
	const helper = (offset: number): string => cell(top, hidden + offset, 'both');
	const [version, trial, stepped, gain] = [helper(0), helper(1), helper(2), helper(3)];
	canvas.put(top, hidden, formula(`IF(${scope.isMonth};${sets.version(id, scope.day)};"")`), 'hidden');
	canvas.put(top, hidden + 1, formula(sets.setHas('status', quoted('trial'), id, version)), 'hidden');
	canvas.put(top, hidden + 2, formula(sets.setHas('is_stepped', 'TRUE', id, version)), 'hidden');
	// What the deals of the what-if bring in money.
	const size = call('N', figure(drawing.sources, scope.row, figureColumn(drawing.sources, drawing.dealSize.key)));
	canvas.put(top, hidden + 3, formula(`N(${scope.more})*${size}`), 'hidden');
	canvas.line(top, at.name, new Array<string>(Math.max(at.adds, at.addsIfMore) - at.name + 1).fill(''), 'head');
	for (const [key, title] of Object.entries(words.head))
		canvas.put(top, at[key as keyof MatrixColumns], title, key === 'name' ? 'head' : 'headNumber');
	const first = top + 1;
	for (const [i, line] of set.lines.entries()) kpiLine(drawing, first + i, line, id, { ...scope, version, stepped, gain });
	let row = first + set.lines.length;
	const factors: string[] = [];
	for (const stop of set.stops) {
		factors.push(stopLine(drawing, row, stop, id, version, scope));
		row++;
	}
	const lines = set.lines.length;
	const column = (place: number): string => span(first, place, lines, 1, 'both');
	const planned = `SUMPRODUCT(${column(at.weight)}*ISNUMBER(${column(at.counted)}))`;
	const scored = (adds: string): string => call('IF', `N(${version})=0`, '""', call('IF', `${planned}>0`, `SUM(${adds})/${planned}`, '""'));
	band(canvas, row, at, words.total, 'total');
	canvas.put(row, at.weight, formula(`SUM(${column(at.weight)})`), 'totalNumber', { format: '0%' });
	canvas.put(row, at.adds, formula(scored(column(at.adds))), 'totalNumber', { format: '0.0%' });
	canvas.put(row, at.addsIfMore, formula(scored(column(at.addsIfMore))), 'totalNumber', { format: '0.0%' });
	const [score, scoreIf] = [cell(row, at.adds, 'both'), cell(row, at.addsIfMore, 'both')];
	const multiplier = cell(row, hidden, 'both');
	canvas.put(row, hidden, formula(factors.length === 0 ? '1' : factors.join('*')), 'hidden');
	const money = { format: moneyFormat(currency, language) };
	const fund = cell(row + 1, at.adds, 'both');
	const paid = (of: string): string => {
		const earned = rounded(`${fund}*${of}*${multiplier}`, 2);
		const [least, most] = [sets.ofSet('bonus_min', id, version), sets.ofSet('bonus_max', id, version)];
		const floored = `MAX(${earned};IF(${least}="";${earned};${least}))`;
		return `IF(AND(ISNUMBER(${fund});ISNUMBER(${of}));MIN(${floored};IF(${most}="";${floored};${most}));"")`;
	};
	const [shadow, bonus] = [cell(row + 2, at.adds, 'both'), cell(row + 3, at.adds, 'both')];
	band(canvas, row + 1, at, words.fund, 'label');
	canvas.put(row + 1, at.adds, formula(sets.ofSet('fund', id, version)), 'number', money);
	band(canvas, row + 2, at, words.shadow, 'label');
	canvas.put(row + 2, at.adds, formula(paid(score)), 'number', money);
	canvas.put(row + 2, at.addsIfMore, formula(paid(scoreIf)), 'number', money);
	band(canvas, row + 3, at, words.bonus, 'total');
	const remark = `IF(NOT(${scope.isMonth});${quoted(words.monthOnly)};IF(N(${version})=0;${quoted(words.none)};IF(${trial};${quoted(words.trial)};"")))`;
	canvas.put(row + 3, at.plan, formula(remark), 'total', { columns: at.attainment - at.plan + 1 });
	canvas.put(row + 3, at.adds, formula(`IF(ISNUMBER(${shadow});IF(${trial};0;${shadow});"")`), 'totalNumber', money);
	return { score, multiplier, bonus, shadow, whatIf: cell(row + 2, at.addsIfMore, 'both'), isTrial: trial, version, after: row + 4 };
}
