import type { Canvas } from '../canvas';
import { dayFormats } from '../day-format';
import { cell, formula, quoted, rounded, span, wholeUnits } from '../formula';
import type { Content } from '../report';
import { inputAt, wholeOf } from './chain';
import { GOAL, LINES, type Line, LOCKS, lockRow, monthColumn, monthRow, OUT, outRow, UNDER, UNITS, WEIGHT_ROW } from './layout';
import type { GoalOptions } from './options';
import { orderOf, type Split, splitHelpers, splitShare } from './split-cells';
import { goalWords, lineWords } from './words';

const FORMAT = '#,##0';

/** The lines by month, the yellow cells that override a month, and the totals for the managers. */
export function goalMonths(canvas: Canvas, options: GoalOptions, helper: number): void {
	const { months, language } = options;
	const words = goalWords[language];
	const lines = lineWords(options);
	const count = months.length;
	const first = monthColumn(0);
	const heads = (row: number, title: string, total: string): void => {
		canvas.heights[row] = 26;
		canvas.put(row, GOAL.label, title, 'head');
		canvas.line(row, GOAL.first, [total, ...months.map(({ day }): Content => ({ day }))], 'headNumber', { format: 'mmm yyyy' });
	};
	canvas.put(GOAL.months, GOAL.label, words.months, 'section');
	heads(GOAL.months + 1, words.what, words.total);
	canvas.put(GOAL.months + 1, first + count, words.check, 'headCenter');
	canvas.put(WEIGHT_ROW, GOAL.label, words.weight, 'label');
	canvas.put(WEIGHT_ROW, GOAL.first, formula(`SUM(${span(WEIGHT_ROW, first, 1, count)})`), 'number', { format: 'General' });
	months.forEach(({ weight }, m) => {
		canvas.put(WEIGHT_ROW, first + m, weight, 'input', { format: 'General', amount: true });
	});
	const weights = weightCells(canvas, count, helper);
	heads(LOCKS, words.locks, '');
	canvas.put(LOCKS - 1, GOAL.label, words.locksHint, 'subtitle');
	heads(OUT, words.out, words.total);
	for (const line of LINES) {
		const row = monthRow(line);
		canvas.put(row, GOAL.label, lines[line], line === 'amount' ? 'labelBold' : 'label');
		canvas.put(row, GOAL.first, formula(wholeOf(line, options, (one) => cell(monthRow(one), GOAL.first, 'both'))), 'totalNumber', {
			format: FORMAT,
		});
		canvas.line(lockRow(line), GOAL.label, [lines[line], ''], 'label');
		canvas.line(
			lockRow(line),
			first,
			months.map(({ overrides: kept }) => kept[line] ?? null),
			'input',
			{ format: FORMAT, amount: true },
		);
		const set = line === 'amount' ? weights.initial : weights.money;
		const plan = splitAt(line, row, set, span(lockRow(line), first, 1, count, 'both'), helper, count);
		splitRow(canvas, plan, row, helper, set, lockRow(line), '');
		const [whole, parts] = [cell(row, GOAL.first, 'column'), span(row, first, 1, count)];
		canvas.put(row, first + count, formula(checkText(whole, parts, line, words)), 'hintCenter');
		canvas.addTrafficLights({ row, column: first + count, rows: 1, columns: 1 });
		handOut(canvas, options, line, weights.money, helper);
	}
	rowsUnderneath(canvas, options);
}

interface Weights {
	readonly weights: string;
	readonly orders: string;
	readonly row: number;
}

/** Whole weights and their orders; once the money of a month is overridden, the lines below follow the money. */
function weightCells(canvas: Canvas, count: number, helper: number): { initial: Weights; money: Weights } {
	const set = (row: number, weight: (m: number) => string): Weights => {
		const weights = span(row, helper, 1, count, 'both');
		for (let m = 0; m < count; m++) {
			canvas.put(row, helper + m, formula(weight(m)), 'hidden');
			canvas.put(row + 1, helper + m, formula(orderOf(cell(row, helper + m, 'both'), weights, count, m + 1)), 'hidden');
		}
		return { weights, orders: span(row + 1, helper, 1, count, 'both'), row };
	};
	const at = (row: number, m: number): string => cell(row, monthColumn(m), 'both');
	const initial = set(GOAL.tree, (m) => `MAX(0;${rounded(`N(${at(WEIGHT_ROW, m)})*100`)})`);
	const locks = span(lockRow('amount'), monthColumn(0), 1, count, 'both');
	const money = set(
		GOAL.tree + 2,
		(m) => `IF(COUNT(${locks})=0;${cell(GOAL.tree, helper + m)};MAX(0;${rounded(`N(${at(monthRow('amount'), m)})`)}))`,
	);
	return { initial: initial, money };
}

function splitAt(line: Line, row: number, set: Weights, locks: string | null, helper: number, count: number): Split {
	const at = (n: number): string => cell(row, helper + n, 'both');
	return {
		whole: cell(row, GOAL.first, 'both'),
		weights: set.weights,
		orders: set.orders,
		locks,
		count,
		unitsIn: UNITS[line],
		helpers: [at(0), at(1), at(2), at(3), at(4)],
	};
}

function splitRow(canvas: Canvas, split: Split, row: number, helper: number, set: Weights, locks: number | null, plus: string): void {
	splitHelpers(split).forEach((content, n) => {
		canvas.put(row, helper + n, content, 'hidden');
	});
	for (let m = 0; m < split.count; m++) {
		const lock = locks === null ? null : cell(locks, monthColumn(m), 'both');
		const share = splitShare(split, cell(set.row, helper + m, 'both'), cell(set.row + 1, helper + m, 'both'), lock);
		const above = plus === '' ? '' : cell(Number(plus), monthColumn(m));
		const value = plus === '' ? share : `IF(${above}="";"";${above}+N(${share}))`;
		canvas.put(row, monthColumn(m), formula(value), split.unitsIn === 100 ? 'numberBold' : 'number', { format: FORMAT });
	}
}

/** The company's months and the buffer's, so that the parts add up to goal and buffer. */
function handOut(canvas: Canvas, options: GoalOptions, line: Line, set: Weights, helper: number): void {
	const row = outRow(line);
	const goalTotal = cell(monthRow(line), GOAL.first, 'both');
	const larger = wholeOf(line, options, (one) => cell(outRow(one), GOAL.first, 'both'), `*(1+N(${inputAt(GOAL.buffer)}))`);
	canvas.put(row, GOAL.label, lineWords(options)[line], 'label');
	canvas.put(row, GOAL.first, formula(larger), 'totalNumber', { format: FORMAT });
	const extra = cell(row, helper + 5, 'both');
	const total = cell(row, GOAL.first, 'both');
	canvas.put(row, helper + 5, formula(`IF(OR(${total}="";${goalTotal}="");"";${rounded(`${total}-${goalTotal}`, 2)})`), 'hidden');
	const split = { ...splitAt(line, row, set, null, helper, options.months.length), whole: extra };
	splitRow(canvas, split, row, helper, set, null, String(monthRow(line)));
}

/** Whether the months add up to the total, and by how much they do not. */
function checkText(whole: string, parts: string, line: Line, words: (typeof goalWords)['ru' | 'en']): string {
	const gap = rounded(`SUM(${parts})-${whole}`, 2);
	const missing = line === 'amount' || line === 'deals' ? words.noCheck : words.lacks;
	return `IF(${whole}="";${quoted(missing)};IF(${gap}=0;${quoted(words.fits)};IF(${gap}>0;${quoted(words.over)}&${gap};${quoted(words.under)}&(0-${gap}))))`;
}

function rowsUnderneath(canvas: Canvas, { months, language, calendar }: GoalOptions): void {
	const words = goalWords[language];
	const [cold, days, perDay, from, to] = [UNDER, UNDER + 1, UNDER + 2, UNDER + 3, UNDER + 4];
	const first = monthColumn(0);
	for (const [row, label] of [
		[cold, words.cold],
		[days, words.days],
		[perDay, words.perDay],
		[from, words.leadsFrom],
		[to, words.leadsTo],
	] as const)
		canvas.put(row, GOAL.label, label, 'label');
	canvas.put(days, GOAL.first, formula(`SUM(${span(days, first, 1, months.length)})`), 'number', { format: '0' });
	const cycle = rounded(`MIN(999;N(${inputAt(GOAL.cycle)}))`);
	const bounds = [...months.map(({ day, last }) => [day, last] as const)];
	const whole = [calendar[0]!.day, calendar[calendar.length - 1]!.day] as const;
	[whole, ...bounds].forEach(([start, end], i) => {
		const column = GOAL.first + i;
		const deals = cell(monthRow('deals'), column);
		const rate = `${inputAt(GOAL.newShare)}*${inputAt(GOAL.cold)}`;
		canvas.put(
			cold,
			column,
			formula(
				`IF(AND(ISNUMBER(${deals});ISNUMBER(${inputAt(GOAL.newShare)});ISNUMBER(${inputAt(GOAL.cold)}));${wholeUnits(`(${deals}*${rate})`)};"")`,
			),
			'number',
			{ format: FORMAT },
		);
		if (i > 0) canvas.put(days, column, months[i - 1]!.workdays, 'number', { format: '0' });
		const [calls, over] = [cell(monthRow('calls'), column), cell(days, column)];
		canvas.put(perDay, column, formula(`IF(AND(ISNUMBER(${calls});N(${over})>0);${calls}/${over};"")`), 'numberBold', {
			format: '#,##0.0',
		});
		canvas.put(from, column, formula(`${dateOf(start)}-${cycle}`), 'number', { format: dayFormats[language].day });
		canvas.put(to, column, formula(`${dateOf(end)}-${cycle}`), 'number', { format: dayFormats[language].day });
	});
}

const dateOf = (day: string): string => `DATE(${day.split('-').map(Number).join(';')})`;
