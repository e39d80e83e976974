import type { Canvas } from '../canvas';
import { cell, formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { GOAL, goalWidth } from './layout';
import { type GoalOptions, INPUTS, type Input } from './options';
import { goalWords, inputWords } from './words';

/** Fewer cases than this are too few for a coefficient (spec §3.3). */
const FEW = 30;

/** The goal and its coefficients: yellow values, and beside each whether it comes from history or was typed, and its source. */
export function goalInputs(canvas: Canvas, options: GoalOptions, helper: number): void {
	const { language, inputs, isIncrease, isShare, basis } = options;
	const words = goalWords[language];
	const money = moneyFormat(options.currency, options.language);
	const goalFormat = basis === 'deals' ? '#,##0' : money;
	const formats: Partial<Record<Input, string>> = {
		goal: isShare ? '0.0%' : goalFormat,
		base: goalFormat,
		check: money,
		buffer: '0%',
		conversion: '0.0%',
		newShare: '0%',
		cycle: '#,##0',
	};
	const special: Partial<Record<Input, string>> = {
		...(isShare
			? { goal: words.growth, base: words.yearBefore }
			: isIncrease
				? { goal: words.increase }
				: basis === 'deals'
					? { goal: words.dealsGoal }
					: {}),
		...(basis === 'margin' ? { check: words.profitCheck } : {}),
	};
	canvas.put(GOAL.goal - 1, GOAL.label, words.inputs, 'section');
	INPUTS.forEach((input, i) => {
		const row = GOAL.goal + i;
		const { value, proposed, cases, source } = inputs[input];
		canvas.put(row, GOAL.label, special[input] ?? inputWords[language][input], 'label');
		canvas.put(row, GOAL.first, value, 'input', { format: formats[input] ?? '#,##0.0', amount: true });
		canvas.put(row, GOAL.first + 2, source, 'hint', { columns: goalWidth(options.months.length) - GOAL.first - 1 });
		canvas.put(row, helper, proposed, 'hidden');
		canvas.put(row, helper + 1, cases, 'hidden');
		const [current, proposal, count] = [cell(row, GOAL.first), cell(row, helper, 'column'), cell(row, helper + 1, 'column')];
		const sourceMark = `IF(${proposal}="";${quoted(words.given)};IF(${count}="";${quoted(words.ok)};IF(${count}<${FEW};${quoted(words.few)};${quoted(words.ok)})))`;
		const mark = `IF(${current}="";${quoted(words.missing)};IF(AND(${proposal}<>"";${current}<>${proposal});${quoted(words.changed)};${sourceMark}))`;
		const isPlain = input === 'goal' || input === 'base' || input === 'buffer';
		canvas.put(row, GOAL.first + 1, isPlain ? '' : formula(mark), 'hintCenter');
	});
	canvas.addTrafficLights({ row: GOAL.check, column: GOAL.first + 1, rows: GOAL.cycle - GOAL.check + 1, columns: 1 });
}
