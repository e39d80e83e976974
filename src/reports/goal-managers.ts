import type { Language } from '../language/text';
import type { Canvas } from './canvas';
import { cell, formula, span, splitPart } from './formula';
import { blockTop, GOAL, LINES, lineColumn, monthColumn, monthRow, personRow } from './goal-layout';
import { type GoalOptions, UNITS } from './goal-options';

const WORDS: Readonly<
	Record<
		Language,
		{ people: string; total: string; name: string; department: string; weight: string; perDay: string; lines: readonly string[] }
	>
> = {
	ru: {
		people: 'По менеджерам',
		total: 'весь период',
		name: 'Менеджер',
		department: 'Отдел',
		weight: 'Вес',
		perDay: 'Звонков в день',
		lines: ['Деньги', 'Сделки', 'Лиды', 'Звонки', 'Встречи'],
	},
	en: {
		people: 'By manager',
		total: 'the whole period',
		name: 'Manager',
		department: 'Department',
		weight: 'Weight',
		perDay: 'Calls per day',
		lines: ['Money', 'Deals', 'Leads', 'Calls', 'Meetings'],
	},
};
const FORMAT = '#,##0';

/** Each month's figures among the managers by weight, a block a month, and a block for the whole period that adds them up. */
export function goalManagers(canvas: Canvas, options: GoalOptions): void {
	if (options.people.length === 0) return;
	for (let block = 0; block <= options.months.length; block++) goalBlock(canvas, options, block);
}

function goalBlock(canvas: Canvas, { months, people, language }: GoalOptions, block: number): void {
	const words = WORDS[language];
	const count = people.length;
	const top = blockTop(block, count);
	const month = block === 0 ? null : months[block - 1]!;
	const last = GOAL.first + LINES.length;
	const weights = span(personRow(0, count, 0), last, count, 1, 'both');
	const days = cell(monthRow('meetings') + 1, block === 0 ? GOAL.first : monthColumn(block - 1), 'both');
	canvas.heights[top] = 26;
	if (month === null) canvas.put(top, GOAL.label, `${words.people}: ${words.total}`, 'section');
	else canvas.put(top, GOAL.label, { day: month.day }, 'section', { format: `"${words.people}: "mmmm yyyy` });
	canvas.put(top + 1, GOAL.label, words.name, 'head');
	canvas.line(top + 1, GOAL.first, [...words.lines, month === null ? words.weight : words.perDay], 'headNumber');
	canvas.put(top + 2, GOAL.label, words.department, 'total');
	for (const line of LINES) {
		const column = lineColumn(line);
		const whole = cell(monthRow(line), month === null ? GOAL.first : monthColumn(block - 1), 'both');
		canvas.put(top + 2, column, formula(`IF(${whole}="";"";${whole})`), 'totalNumber', { format: FORMAT });
		people.forEach((_, i) => {
			const row = personRow(block, count, i);
			const weight = cell(personRow(0, count, i), last, 'both');
			const parts = months.map((_month, m) => cell(personRow(m + 1, count, i), column));
			const value =
				month === null
					? `IF(${whole}="";"";SUM(${parts.join(';')}))`
					: `IF(${whole}="";"";${splitPart(whole, weights, weight, 'ROW', UNITS[line])})`;
			canvas.put(row, column, formula(value), line === 'amount' ? 'numberBold' : 'number', { format: FORMAT });
		});
	}
	if (month === null) canvas.put(top + 2, last, formula(`SUM(${weights})`), 'totalNumber', { format: 'General' });
	else canvas.put(top + 2, last, perDay(top + 2, days), 'totalNumber', { format: '#,##0.0' });
	people.forEach(({ name, weight }, i) => {
		const row = personRow(block, count, i);
		canvas.put(row, GOAL.label, name, 'label');
		if (month === null) canvas.put(row, last, weight, 'input', { format: 'General', amount: true });
		else canvas.put(row, last, perDay(row, days), 'number', { format: '#,##0.0' });
	});
}

const perDay = (row: number, days: string) => {
	const calls = cell(row, lineColumn('calls'));
	return formula(`IF(AND(ISNUMBER(${calls});N(${days})>0);${calls}/${days};"")`);
};
