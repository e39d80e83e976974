import type { Canvas } from '../canvas';
import { cell, formula, sheet, span, wholeUnits } from '../formula';
import { inputAt } from './chain';
import { GOAL, GRID, gridRows, LINES, lineColumn, outRow, PEOPLE } from './layout';
import type { GoalOptions } from './options';
import { goalWords, lineWords } from './words';

const FORMAT = '#,##0';

/** Each manager's whole period from the grid, and the deals it takes at the manager's own average check (spec §3.1, bottom-up). */
export function goalPeople(canvas: Canvas, options: GoalOptions): void {
	const { language, people } = options;
	const words = goalWords[language];
	const lines = lineWords(options);
	const ownCheckColumn = lineColumn('presentations') + 1;
	canvas.put(PEOPLE, GOAL.label, words.people, 'section');
	canvas.heights[PEOPLE] = 26;
	canvas.heights[PEOPLE + 1] = 30;
	canvas.put(PEOPLE + 1, GOAL.label, words.name, 'head');
	canvas.line(PEOPLE + 1, GOAL.first, [...LINES.map((line) => lines[line]), words.ownCheck, words.wins, words.byOwn], 'headWrap');
	canvas.put(PEOPLE + 2, GOAL.label, words.department, 'total');
	const first = PEOPLE + 3;
	for (const line of LINES) {
		const whole = cell(outRow(line), GOAL.first, 'both');
		canvas.put(PEOPLE + 2, lineColumn(line), formula(`IF(${whole}="";"";${whole})`), 'totalNumber', { format: FORMAT });
		people.forEach((_, i) => {
			const part = `${sheet(options.names.goal_grid)}${cell(gridRows(line, people.length).person + i, GRID.first, 'both')}`;
			const style = line === 'amount' ? 'numberBold' : 'number';
			canvas.put(first + i, lineColumn(line), formula(`IF(${part}="";"";${part})`), style, { format: FORMAT });
		});
	}
	people.forEach(({ name, check, wins }, i) => {
		const row = first + i;
		canvas.put(row, GOAL.label, name, 'label');
		canvas.put(row, ownCheckColumn, check, 'number', { format: FORMAT });
		canvas.put(row, ownCheckColumn + 1, wins, 'number', { format: '0' });
		const dealSize = `IF(N(${cell(row, ownCheckColumn)})>0;${cell(row, ownCheckColumn)};N(${inputAt(GOAL.check)}))`;
		const money = cell(row, lineColumn('amount'));
		canvas.put(
			row,
			ownCheckColumn + 2,
			formula(`IF(AND(N(${money})>0;${dealSize}>0);${wholeUnits(`(${money}/MAX(1/10^9;${dealSize}))`)};"")`),
			'number',
			{
				format: FORMAT,
			},
		);
	});
	canvas.line(PEOPLE + 2, ownCheckColumn, ['', ''], 'total');
	if (people.length > 0)
		canvas.put(PEOPLE + 2, ownCheckColumn + 2, formula(`SUM(${span(first, ownCheckColumn + 2, people.length, 1)})`), 'totalNumber', {
			format: FORMAT,
		});
}
