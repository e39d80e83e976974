import type { Canvas } from '../canvas';
import { cell, exceeds, formula, quoted, rounded, span, wholeUnits } from '../formula';
import { goalOf, inputAt } from './chain';
import { GOAL, LINES, type Line, monthColumn, monthRow, WHAT_IF } from './layout';
import type { GoalOptions } from './options';
import { goalWords, inputWords, lineWords } from './words';

/** Another number of deals: either the goal, the average check or the conversion adjusts. */
export function whatIf(canvas: Canvas, options: GoalOptions): void {
	const { language, months, basis } = options;
	const words = goalWords[language];
	canvas.put(WHAT_IF, GOAL.label, words.whatIf, 'section');
	canvas.heights[WHAT_IF] = 26;
	const [place, newDeals, adjusted] = [1, 2, 3].map((n) => cell(WHAT_IF + n, GOAL.first, 'both')) as [string, string, string];
	const titles = [words.whole, ...months.map(({ token }) => token)];
	canvas.put(WHAT_IF + 1, GOAL.label, words.where, 'label');
	canvas.put(WHAT_IF + 1, GOAL.first, words.whole, 'inputText', { choose: titles, format: '@' });
	canvas.put(WHAT_IF + 2, GOAL.label, words.wanted, 'label');
	canvas.put(WHAT_IF + 2, GOAL.first, null, 'input', { format: '#,##0', amount: true });
	canvas.put(WHAT_IF + 3, GOAL.label, words.gives, 'label');
	canvas.put(WHAT_IF + 3, GOAL.first, words.choices[0], 'inputText', { choose: [...words.choices] });
	const head = WHAT_IF + 4;
	canvas.put(head, GOAL.label, words.what, 'head');
	canvas.line(head, GOAL.first, [words.now, words.after], 'headNumber');
	canvas.put(head, GOAL.first + 3, words.whatIfNote, 'note', { columns: 4 });
	canvas.heights[head] = 30;

	const now = (line: Line): string => cell(monthRow(line), GOAL.first, 'both');
	const [check, conversion] = [inputAt(GOAL.check), inputAt(GOAL.conversion)];
	const rows = LINES.flatMap((line): (Line | 'check' | 'conversion')[] =>
		line === 'amount' ? [line, 'check'] : line === 'deals' ? [line, 'conversion'] : [line],
	);
	const rowOf = (what: Line | 'check' | 'conversion'): number => head + 1 + rows.indexOf(what);
	const next = (what: Line | 'check' | 'conversion'): string => cell(rowOf(what), GOAL.first + 1, 'both');
	const chosen = (n: number): string => `${adjusted}=${quoted(words.choices[n]!)}`;
	const others = months
		.map(({ token }, m) => `IF(${place}=${quoted(token)};N(${cell(monthRow('deals'), monthColumn(m), 'both')});0)`)
		.join('+');
	const goal = basis === 'deals' ? now('amount') : goalOf(options);
	const rate = { calls: GOAL.calls, meetings: GOAL.meetings, presentations: GOAL.presentations };
	const newValue = (what: Line | 'check' | 'conversion'): string => {
		switch (what) {
			case 'deals':
				return `IF(${place}=${quoted(words.whole)};${newDeals};N(${now('deals')})-(${others})+${newDeals})`;
			case 'amount':
				return `IF(${chosen(1)};${goal};IF(N(${check})>0;${rounded(`${next('deals')}*${check}`, 2)};""))`;
			case 'check':
				return `IF(AND(${chosen(1)};${next('deals')}>0);${rounded(`${goal}/${next('deals')}`, 2)};${check})`;
			case 'conversion':
				return `IF(AND(${chosen(2)};N(${now('leads')})>0);${next('deals')}/${now('leads')};${conversion})`;
			case 'leads':
				return `IF(${chosen(2)};${now('leads')};IF(N(${conversion})>0;${wholeUnits(`(${next('deals')}/${conversion})`)};""))`;
			default:
				return `IF(ISNUMBER(${inputAt(rate[what])});${wholeUnits(`(${next('deals')}*${inputAt(rate[what])})`)};"")`;
		}
	};
	for (const what of rows) {
		const row = rowOf(what);
		const isInput = what === 'check' || what === 'conversion';
		const format = what === 'conversion' ? '0.0%' : '#,##0';
		canvas.put(row, GOAL.label, isInput ? inputWords[language][what] : lineWords(options)[what], 'label');
		const present = isInput ? inputAt(GOAL[what]) : now(what);
		canvas.put(row, GOAL.first, formula(`IF(${present}="";"";${present})`), 'number', { format });
		canvas.put(row, GOAL.first + 1, formula(`IF(N(${newDeals})>0;${newValue(what)};"")`), 'numberBold', { format });
		const [a, b] = [cell(row, GOAL.first), cell(row, GOAL.first + 1)];
		canvas.put(
			row,
			GOAL.first + 2,
			formula(`IF(COUNT(${span(row, GOAL.first, 1, 2)})<2;"";IF(${exceeds(b, a)};"↑";IF(${exceeds(a, b)};"↓";"=")))`),
			'hint',
		);
	}
}
