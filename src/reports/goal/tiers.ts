import type { Canvas } from '../canvas';
import { cell, formula, quoted, reaches, rounded, sheet, span } from '../formula';
import { gridWords } from './grid-words';
import { GOAL, GRID, gridRows, tierTop } from './layout';
import type { GoalOptions } from './options';
import { PACE } from './pace-layout';
import { orderOf, type Split, splitHelpers, splitShare } from './split-cells';

const FORMAT = '#,##0';

/** The base plan and two tiers above it, split like the base, and the tier that the actual has reached. */
export function tierBlock(canvas: Canvas, options: GoalOptions, helper: number): void {
	const { people, language, tiers } = options;
	const words = gridWords[language];
	const count = people.length;
	const top = tierTop(count);
	const base = gridRows('amount', count);
	const first = top + 4;
	const pace = sheet(options.names.goal_pace);
	canvas.put(top, GOAL.label, words.tiers, 'section');
	canvas.heights[top] = 26;
	canvas.put(top + 1, GOAL.label, words.name, 'head');
	canvas.line(top + 1, GRID.first, [words.base, words.stretch, words.challenge, words.fact, words.reached], 'headNumber');
	canvas.put(top + 2, GOAL.label, words.size, 'label');
	canvas.put(top + 3, GOAL.label, words.sum, 'total');
	const weights = span(first, helper, count, 1, 'both');
	const orders = span(first, helper + 1, count, 1, 'both');
	people.forEach((_, i) => {
		canvas.put(first + i, helper, formula(`N(${cell(base.person + i, GRID.first)})`), 'hidden');
		canvas.put(first + i, helper + 1, formula(orderOf(cell(first + i, helper), weights, count, i + 1)), 'hidden');
	});
	canvas.put(top + 3, GRID.first, formula(`SUM(${weights})`), 'totalNumber', { format: FORMAT });
	tiers.forEach((size, t) => {
		const column = GRID.first + 1 + t;
		canvas.put(top + 2, column, size, 'input', { format: '0%', amount: true });
		canvas.put(top + 3, column, formula(rounded(`${cell(top + 3, GRID.first)}*(1+N(${cell(top + 2, column)}))`, 2)), 'totalNumber', {
			format: FORMAT,
		});
		const place = (n: number): string => cell(top + n, helper + 2 + t, 'both');
		const split: Split = {
			whole: cell(top + 3, column, 'both'),
			weights,
			orders,
			locks: null,
			count,
			unitsIn: 100,
			helpers: [place(0), place(1), place(2), place(3), place(4)],
		};
		splitHelpers(split).forEach((content, n) => {
			canvas.put(top + n, helper + 2 + t, content, 'hidden');
		});
		people.forEach((_, i) => {
			const share = splitShare(split, cell(first + i, helper), cell(first + i, helper + 1), null);
			canvas.put(first + i, column, formula(share), 'number', { format: FORMAT });
		});
	});
	const last = options.months[options.months.length - 1]!.last;
	// While the period runs nobody is below the base yet.
	const isOver = `${pace}${PACE.asOf}>=DATE(${last.split('-').map(Number).join(';')})`;
	people.forEach(({ name }, i) => {
		const row = first + i;
		const [plan, stretch, challenge, fact] = [0, 1, 2, 3].map((n) => cell(row, GRID.first + n)) as [string, string, string, string];
		canvas.put(row, GOAL.label, name, 'label');
		canvas.put(row, GRID.first, formula(cell(base.person + i, GRID.first)), 'numberBold', { format: FORMAT });
		canvas.put(row, GRID.first + 3, formula(`${pace}${cell(PACE.first + 1 + i, PACE.wholeFact, 'both')}`), 'number', { format: FORMAT });
		const [top1, top2, top3, none] = words.levels.map(quoted) as [string, string, string, string];
		const reached = `IF(${reaches(fact, challenge)};${top1};IF(${reaches(fact, stretch)};${top2};IF(${reaches(fact, plan)};${top3};IF(${isOver};${none};${quoted(words.underway)}))))`;
		canvas.put(row, GRID.first + 4, formula(`IF(OR(${plan}="";${fact}="");"";${reached})`), 'light');
	});
	canvas.addTrafficLights({ row: first, column: GRID.first + 4, rows: count, columns: 1 });
}
