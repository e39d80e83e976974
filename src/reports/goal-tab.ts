import { Canvas } from './canvas';
import { call, cell, formula, span, splitPart } from './formula';
import { GOAL, LAST_COLUMN, LINES, type Line, lineColumn, monthColumn, monthRow, personRow, WEIGHT_ROW } from './goal-layout';
import { goalManagers } from './goal-managers';
import { DEPARTMENT, GOAL_TAB, type GoalOptions, UNITS } from './goal-options';
import { signOf } from './money';
import type { Chart, Content, Report } from './report';
import { palette } from './style';

const WORDS = {
	ru: {
		title: 'Декомпозиция цели',
		hint: 'Жёлтые ячейки можно менять: всё ниже пересчитается само, а части всегда в сумме дают целое.',
		inputs: 'Цель и коэффициенты',
		goal: 'Цель на период',
		check: 'Средний чек',
		conversion: 'Конверсия лида в сделку',
		calls: 'Звонков на одну сделку',
		meetings: 'Встреч на одну сделку',
		lines: { amount: 'Деньги', deals: 'Сделки', leads: 'Лиды', calls: 'Звонки', meetings: 'Встречи' },
		foots: ['цель', '÷ средний чек', '÷ конверсия', '× звонков на сделку', '× встреч на сделку'],
		months: 'По месяцам',
		what: 'Показатель',
		total: 'Всего',
		weight: 'Вес месяца',
		days: 'Рабочих дней',
		perDay: 'Звонков в день',
		check2: 'Проверка',
		fits: '✓ сходится',
		differs: '✗ не сходится',
		chart: 'План по менеджерам',
		lacks: 'нет данных: заполните коэффициент',
	},
	en: {
		title: 'Goal decomposition',
		hint: 'Yellow cells may be changed: everything below follows at once, and the parts always add up to the whole.',
		inputs: 'Goal and coefficients',
		goal: 'Goal of the period',
		check: 'Average check',
		conversion: 'Conversion of a lead into a deal',
		calls: 'Calls per deal',
		meetings: 'Meetings per deal',
		lines: { amount: 'Money', deals: 'Deals', leads: 'Leads', calls: 'Calls', meetings: 'Meetings' },
		foots: ['goal', '÷ average check', '÷ conversion', '× calls per deal', '× meetings per deal'],
		months: 'By month',
		what: 'What',
		total: 'Total',
		weight: 'Weight of the month',
		days: 'Working days',
		perDay: 'Calls per day',
		check2: 'Check',
		fits: '✓ adds up',
		differs: '✗ does not add up',
		chart: 'Plan by manager',
		lacks: 'no data: fill in the coefficient',
	},
} as const;

/** The article's chain, live: money → months → managers → deals → leads → calls, in native formulas from five yellow cells. */
export function goalTab(options: GoalOptions): Report {
	const { months, people, language } = options;
	const words = WORDS[language];
	const canvas = new Canvas();
	canvas.heights[1] = 34;
	canvas.put(1, GOAL.label, `${words.title}: ${options.period}`, 'title');
	canvas.put(2, GOAL.label, words.hint, 'subtitle');
	inputs(canvas, options);
	chain(canvas, options);
	monthTable(canvas, options);
	goalManagers(canvas, options);
	const columns = Math.max(LAST_COLUMN, monthColumn(months.length));
	if (people.length > 1) canvas.charts.push(peopleChart(options, columns + 2));
	return {
		id: GOAL_TAB,
		name: options.name,
		after: [DEPARTMENT],
		tabColor: palette.inputInk,
		widths: [16, 230, ...new Array<number>(columns - 2).fill(118), 20, ...new Array<number>(5).fill(100)],
		heights: canvas.heights,
		rows: Math.max(canvas.lastRow + 2, 40 + people.length),
		frozenRows: 2,
		cells: canvas.cells,
		lights: [],
		heats: [],
		charts: canvas.charts,
	};
}

function peopleChart({ people, currency, language }: GoalOptions, column: number): Chart {
	const top = personRow(0, people.length, 0) - 1;
	const range = (at: number) => ({ row: top, column: at, rows: people.length + 1, columns: 1 });
	return {
		kind: 'bar',
		title: `${WORDS[language].chart}, ${signOf(currency)}`,
		ranges: [range(GOAL.label), range(lineColumn('amount'))],
		series: [{ color: palette.accent }],
		row: 4,
		column,
		width: 480,
		height: Math.max(260, 90 + 22 * people.length),
	};
}

function inputs(canvas: Canvas, options: GoalOptions): void {
	const words = WORDS[options.language];
	const money = `#,##0 "${signOf(options.currency)}"`;
	canvas.put(GOAL.goal - 1, GOAL.label, words.inputs, 'section');
	const { sources } = options;
	const line = (row: number, label: string, value: number | null, format: string, source: string): void => {
		canvas.put(row, GOAL.label, label, 'label');
		canvas.put(row, GOAL.first, value, 'input', { format, amount: true });
		canvas.put(row, GOAL.first + 1, source, 'hint', { columns: LAST_COLUMN - GOAL.first });
	};
	line(GOAL.goal, words.goal, options.goal, money, sources.goal);
	line(GOAL.check, words.check, options.check, money, sources.check);
	line(GOAL.conversion, words.conversion, options.conversion, '0.0%', sources.conversion);
	line(GOAL.calls, words.calls, options.calls, '#,##0.0', sources.calls);
	line(GOAL.meetings, words.meetings, options.meetings, '#,##0.0', sources.meetings);
}

/** Rounded up once, at the top (spec §3.1); nine digits keep 21 ÷ 0.7 at 30. */
function wholeOf(line: Line): string {
	const input = (row: number): string => cell(row, GOAL.first, 'both');
	const above = (name: Line): string => cell(monthRow(name), GOAL.first, 'both');
	const up = (expression: string, ...needed: string[]): string =>
		call('IF', call('AND', ...needed.map((one) => `N(${one})>0`)), `ROUNDUP(ROUND(${expression};9);0)`, '""');
	switch (line) {
		case 'amount':
			return `N(${input(GOAL.goal)})`;
		case 'deals':
			return up(`${input(GOAL.goal)}/${input(GOAL.check)}`, input(GOAL.goal), input(GOAL.check));
		case 'leads':
			return up(`${above('deals')}/${input(GOAL.conversion)}`, above('deals'), input(GOAL.conversion));
		case 'calls':
			return up(`${above('deals')}*${input(GOAL.calls)}`, above('deals'), input(GOAL.calls));
		case 'meetings':
			return up(`${above('deals')}*${input(GOAL.meetings)}`, above('deals'), input(GOAL.meetings));
	}
}

const FORMAT = '#,##0';

function chain(canvas: Canvas, { language, currency }: GoalOptions): void {
	const words = WORDS[language];
	canvas.heights[GOAL.chain + 1] = 34;
	LINES.forEach((line, i) => {
		const column = i === 0 ? GOAL.label : GOAL.first + i - 1;
		const format = line === 'amount' ? `#,##0 "${signOf(currency)}"` : FORMAT;
		const whole = cell(monthRow(line), GOAL.first, 'both');
		canvas.put(GOAL.chain, column, i === 0 ? words.lines[line] : `→ ${words.lines[line].toLowerCase()}`, 'tileLabel');
		canvas.put(GOAL.chain + 1, column, formula(`IF(${whole}="";"—";${whole})`), 'tileValue', { format });
		canvas.put(GOAL.chain + 2, column, words.foots[i]!, 'tileFoot');
	});
}

function monthTable(canvas: Canvas, { months, language }: GoalOptions): void {
	const words = WORDS[language];
	const count = months.length;
	const first = monthColumn(0);
	const checkColumn = monthColumn(count);
	canvas.put(GOAL.months, GOAL.label, words.months, 'section');
	canvas.heights[GOAL.months] = 26;
	const heads: Content[] = [words.total, ...months.map(({ day }): Content => ({ day }))];
	canvas.put(GOAL.months + 1, GOAL.label, words.what, 'head');
	canvas.line(GOAL.months + 1, GOAL.first, heads, 'headNumber', { format: 'mmm yyyy' });
	canvas.put(GOAL.months + 1, checkColumn, words.check2, 'headCenter');
	const weights = span(WEIGHT_ROW, first, 1, count, 'both');
	canvas.put(WEIGHT_ROW, GOAL.label, words.weight, 'label');
	canvas.put(WEIGHT_ROW, GOAL.first, formula(`SUM(${weights})`), 'number', { format: 'General' });
	months.forEach(({ weight }, m) => {
		canvas.put(WEIGHT_ROW, first + m, weight, 'input', { format: 'General', amount: true });
	});
	for (const line of LINES) {
		const row = monthRow(line);
		const whole = cell(row, GOAL.first, 'column');
		canvas.put(row, GOAL.label, words.lines[line], line === 'amount' ? 'labelBold' : 'label');
		canvas.put(row, GOAL.first, formula(wholeOf(line)), 'totalNumber', { format: FORMAT });
		for (let m = 0; m < count; m++) {
			const part = splitPart(whole, weights, cell(WEIGHT_ROW, first + m, 'row'), 'COLUMN', UNITS[line]);
			canvas.put(row, first + m, formula(`IF(${whole}="";"";${part})`), line === 'amount' ? 'numberBold' : 'number', { format: FORMAT });
		}
		const parts = span(row, first, 1, count);
		canvas.put(
			row,
			checkColumn,
			formula(`IF(${whole}="";"${words.lacks}";IF(ROUND(SUM(${parts});2)=ROUND(${whole};2);"${words.fits}";"${words.differs}"))`),
			'hint',
		);
	}
	const days = monthRow('meetings') + 1;
	canvas.put(days, GOAL.label, words.days, 'label');
	canvas.put(days, GOAL.first, formula(`SUM(${span(days, first, 1, count)})`), 'number', { format: '0' });
	canvas.put(days + 1, GOAL.label, words.perDay, 'label');
	months.forEach(({ workdays }, m) => {
		canvas.put(days, first + m, workdays, 'number', { format: '0' });
	});
	for (let c = GOAL.first; c < checkColumn; c++) {
		const calls = cell(monthRow('calls'), c);
		const over = cell(days, c);
		canvas.put(days + 1, c, formula(`IF(AND(ISNUMBER(${calls});N(${over})>0);${calls}/${over};"")`), 'numberBold', { format: '#,##0.0' });
	}
}
