import type { Canvas } from '../canvas';
import { cell, formula } from '../formula';
import { moneyFormat } from '../money';
import { GOAL, LINES, lineColumn, monthRow, UNDER } from './layout';
import type { GoalOptions } from './options';
import { goalWords, lineWords } from './words';

/** The chain as a picture: from the goal rightwards to the calls, and down to what one manager does in a day. */
export function goalTree(canvas: Canvas, options: GoalOptions): void {
	const { language, currency, months, people } = options;
	const words = goalWords[language];
	const lines = lineWords(options);
	canvas.put(GOAL.tree, GOAL.label, words.tree, 'section');
	canvas.heights[GOAL.tree] = 26;
	canvas.put(GOAL.tree + 1, GOAL.label, '', 'tileLabel');
	canvas.put(GOAL.tree + 2, GOAL.label, '', 'tileFoot');
	canvas.heights[GOAL.tree + 3] = 34;
	const days = cell(UNDER + 1, GOAL.first, 'both');
	LINES.forEach((line, i) => {
		const column = lineColumn(line);
		const whole = cell(monthRow(line), GOAL.first, 'both');
		canvas.put(GOAL.tree + 1, column, i === 0 ? lines[line] : `→ ${lines[line].toLowerCase()}`, 'tileLabel');
		canvas.put(GOAL.tree + 2, column, words.foots[i]!, 'tileFoot');
		const shares = ['', `/${months.length}`, `/${days}*5`, `/${days}`, `/${days}/${Math.max(1, people.length)}`];
		shares.forEach((share, level) => {
			const format = line === 'amount' ? moneyFormat(currency, language) : level === 0 ? '#,##0' : '#,##0.0';
			const isWhole = level === 0;
			const value = isWhole ? `IF(${whole}="";"—";${whole})` : `IF(AND(ISNUMBER(${whole});N(${days})>0);${whole}${share};"")`;
			canvas.put(GOAL.tree + 3 + level, column, formula(value), isWhole ? 'treeValue' : 'tileStep', { format });
		});
	});
	words.levels.forEach((level, i) => {
		canvas.put(GOAL.tree + 3 + i, GOAL.label, `${' '.repeat(i)}${i === 0 ? '' : '└ '}${level}`, i === 0 ? 'tileHead' : 'tileStepLabel');
	});
}
