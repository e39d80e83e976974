import { Canvas } from '../canvas';
import { cell, formula, quoted, rounded, sheet, span } from '../formula';
import { labelColumn } from '../label-column';
import type { Content, Report } from '../report';
import { palette } from '../style';
import { gridWords } from './grid-words';
import { frozenColumns, GOAL, GRID, gridMonth, gridRows, LINES, type Line, monthRow, outRow, TEAM_MONTH, teamRows, UNITS } from './layout';
import { guardOf } from './open-boxes';
import { type GoalOptions, GRID_TAB, tabsBefore } from './options';
import { orderOf, type Split, splitHelpers, splitShare } from './split-cells';
import { tierBlock } from './tiers';
import { lineWords } from './words';

const FORMAT = '#,##0';
/** Zero shows as a tick, so that any difference stands out. */
const GAP = '"▲" #,##0;"▼" -#,##0;"✓"';

/** Managers × months, one block for each line; a yellow cell beneath overrides a value, and the others share the rest. */
export function gridTab(options: GoalOptions): Report {
	const { months, people, language } = options;
	const words = gridWords[language];
	const canvas = new Canvas();
	canvas.heights[1] = 34;
	canvas.put(1, GOAL.label, `${words.title}: ${options.period.title}`, 'title');
	for (const [i, sentence] of words.hint.entries()) canvas.put(2 + i, GOAL.label, sentence, 'subtitle');
	const helper = gridMonth(months.length) + 1;
	if (people.length > 0) for (const line of LINES) lineBlock(canvas, options, line, helper);
	if (people.length > 0) tierBlock(canvas, options, helper);
	const helpers = 3 * months.length + 8;
	return {
		id: options.ids[GRID_TAB],
		name: options.names.goal_grid,
		after: tabsBefore(options.ids, GRID_TAB),
		tabColor: palette.inputInk,
		widths: [16, labelColumn(canvas, GOAL.label, 170), 110, ...months.map(() => 96), 16, ...new Array<number>(helpers).fill(50)],
		hiddenColumns: { from: helper, count: helpers },
		heights: canvas.heights,
		rows: canvas.lastRow + 2,
		frozenRows: 2,
		frozenColumns: frozenColumns(months.length),
		cells: canvas.cells,
		lights: canvas.lights,
		heats: [],
		charts: [],
		guard: guardOf('goal_grid', options),
	};
}

function lineBlock(canvas: Canvas, options: GoalOptions, line: Line, helper: number): void {
	const { months, people, language } = options;
	const words = gridWords[language];
	const count = people.length;
	const rows = gridRows(line, count);
	const goal = sheet(options.names.goal);
	const title = lineWords(options)[line];
	const heads: Content[] = [words.total, ...months.map(({ day }): Content => ({ day }))];
	canvas.put(rows.top, GOAL.label, title, 'section');
	canvas.heights[rows.top] = 26;
	canvas.put(rows.top + 1, GOAL.label, words.name, 'head');
	canvas.line(rows.top + 1, GRID.first, heads, 'headNumber', { format: 'mmm yyyy' });
	for (const [row, label] of [
		[rows.company, words.company],
		[rows.out, words.out],
		[rows.sum, words.sum],
		[rows.gap, words.gap],
	] as const)
		canvas.put(row, GOAL.label, label, row === rows.gap ? 'label' : 'total');
	canvas.put(rows.lock - 1, GOAL.label, `${words.lock}: ${title.toLowerCase()}`, 'head');
	canvas.put(rows.gap + 1, GOAL.label, formula(verdict(rows, months.length, words)), 'subtitle');
	canvas.addTrafficLights({ row: rows.gap, column: GRID.first, rows: 1, columns: months.length + 1 });
	canvas.line(rows.lock - 1, GRID.first, ['', ...heads.slice(1)], 'headNumber', { format: 'mmm yyyy' });
	for (let c = 0; c <= months.length; c++) {
		const column = GRID.first + c;
		const link = (row: number): string => `${goal}${cell(row, GOAL.first + c, 'both')}`;
		const parts = span(rows.person, column, count, 1);
		const out = cell(rows.out, column);
		canvas.put(rows.company, column, formula(`IF(${link(monthRow(line))}="";"";${link(monthRow(line))})`), 'totalNumber', {
			format: FORMAT,
		});
		canvas.put(rows.out, column, formula(`IF(${link(outRow(line))}="";"";${link(outRow(line))})`), 'totalNumber', { format: FORMAT });
		canvas.put(rows.sum, column, formula(`IF(${out}="";"";SUM(${parts}))`), 'totalNumber', { format: FORMAT });
		canvas.put(rows.gap, column, formula(`IF(${out}="";"";${rounded(`${cell(rows.sum, column)}-${out}`, 2)})`), 'light', { format: GAP });
	}
	months.forEach((_, m) => {
		monthColumnOf(canvas, options, line, m, helper);
	});
	people.forEach(({ name, overrides: kept }, i) => {
		const row = rows.person + i;
		canvas.put(row, GOAL.label, name, 'label');
		const parts = span(row, gridMonth(0), 1, months.length);
		canvas.put(row, GRID.first, formula(`IF(${cell(rows.out, GRID.first, 'both')}="";"";SUM(${parts}))`), 'numberBold', { format: FORMAT });
		canvas.line(rows.lock + i, GOAL.label, [name, ''], 'label');
		canvas.line(
			rows.lock + i,
			gridMonth(0),
			months.map((_, m) => kept[m]?.[line] ?? null),
			'input',
			{ format: FORMAT, amount: true },
		);
	});
}

/** One month of one line among the managers. Once somebody's money is overridden, the lines below follow the money of that month. */
function monthColumnOf(canvas: Canvas, options: GoalOptions, line: Line, m: number, helper: number): void {
	const count = options.people.length;
	const rows = gridRows(line, count);
	const team = sheet(options.names.goal_team);
	const weight = teamRows(count).weight;
	const at = helper + m * 3;
	const money = gridRows('amount', count);
	const place = (n: number): string => cell(n < 4 ? rows.top + n : rows.sum, at, 'both');
	if (line === 'amount') {
		const locks = span(money.lock, gridMonth(m), count, 1, 'both');
		const [teamWeights, moneyWeights] = [span(money.person, at + 1, count, 1, 'both'), span(money.lock, at + 1, count, 1, 'both')];
		for (let i = 0; i < count; i++) {
			const [teamWeight, moneyWeight] = [cell(money.person + i, at + 1), cell(money.lock + i, at + 1)];
			canvas.put(money.person + i, at + 1, formula(`MAX(0;${rounded(`N(${team}${cell(weight + i, TEAM_MONTH + m)})*100`)})`), 'hidden');
			canvas.put(money.person + i, at + 2, formula(orderOf(teamWeight, teamWeights, count, i + 1)), 'hidden');
			canvas.put(
				money.lock + i,
				at + 1,
				formula(`IF(COUNT(${locks})=0;${teamWeight};MAX(0;${rounded(`N(${cell(money.person + i, gridMonth(m))})`)}))`),
				'hidden',
			);
			canvas.put(money.lock + i, at + 2, formula(orderOf(moneyWeight, moneyWeights, count, i + 1)), 'hidden');
		}
	}
	const from = line === 'amount' ? money.person : money.lock;
	const split: Split = {
		whole: cell(rows.out, gridMonth(m), 'both'),
		weights: span(from, at + 1, count, 1, 'both'),
		orders: span(from, at + 2, count, 1, 'both'),
		locks: span(rows.lock, gridMonth(m), count, 1, 'both'),
		count,
		unitsIn: UNITS[line],
		helpers: [place(0), place(1), place(2), place(3), place(4)],
	};
	splitHelpers(split).forEach((content, n) => {
		canvas.put(n < 4 ? rows.top + n : rows.sum, at, content, 'hidden');
	});
	for (let i = 0; i < count; i++) {
		const share = splitShare(split, cell(from + i, at + 1), cell(from + i, at + 2), cell(rows.lock + i, gridMonth(m)));
		canvas.put(rows.person + i, gridMonth(m), formula(share), line === 'amount' ? 'numberBold' : 'number', { format: FORMAT });
	}
}

function verdict(rows: ReturnType<typeof gridRows>, months: number, words: (typeof gridWords)['ru' | 'en']): string {
	const gaps = span(rows.gap, gridMonth(0), 1, months);
	const [over, under] = [`COUNTIF(${gaps};">0")`, `COUNTIF(${gaps};"<0")`];
	return `IF(${over}+${under}=0;IF(COUNT(${gaps})=0;${quoted(words.lacks)};${quoted(words.fits)});IF(${over}>0;${quoted(words.over)};"")&IF(${under}>0;${quoted(words.under)};""))`;
}
