import type { Canvas } from '../canvas';
import { cell, formula, quoted, reaches, rounded, sheet, span } from '../formula';
import { GOAL, LINES, monthColumn, monthRow } from './layout';
import type { GoalOptions } from './options';
import { PACE, PACE_ROWS, paceColumns } from './pace-layout';
import { paceWords } from './pace-words';
import { orderOf, type Split, splitHelpers, splitShare } from './split-cells';
import { lineWords } from './words';

const FORMAT = '#,##0';

export const replanRows = (people: number) => {
	const top = PACE.first + people + 3;
	return { top, head: top + 2, month: top + 3, total: top + 4 } as const;
};

/** The rest of the goal over the remaining working days (spec §3.5): a proposal beside the plan, which stays as it is. */
export function replanBlock(canvas: Canvas, options: GoalOptions): void {
	const { months, people, language, names } = options;
	const words = paceWords[language];
	const lines = lineWords(options);
	const at = paceColumns(months.length);
	const count = months.length;
	const { top, head, month } = replanRows(people.length);
	const total = month + count;
	const titles = LINES.map((line) => lines[line]);
	const choice = cell(top + 1, PACE.plan, 'both');
	canvas.heights[top] = 26;
	canvas.put(top, PACE.label, words.replan, 'section');
	canvas.put(top + 1, PACE.label, words.line, 'fieldLabelRight');
	canvas.put(top + 1, PACE.plan, titles[0]!, 'inputText', { choose: titles });
	canvas.heights[head] = 34;
	canvas.put(head, PACE.label, words.month, 'head');
	canvas.line(head, PACE.plan, words.planHead, 'headWrap');
	const hidden = PACE.wholeFact;
	/** Which line is shown, and how many smallest units are in one of it. */
	const [index, units] = [cell(top, hidden, 'both'), cell(top + 1, hidden, 'both')];
	const list = titles.map((title, n) => `IF(${choice}=${quoted(title)};${n + 1};0)`).join('+');
	canvas.put(top, hidden, formula(`MAX(1;${list})`), 'hidden');
	canvas.put(top + 1, hidden, formula(`IF(${index}=1;100;1)`), 'hidden');
	const goal = sheet(names.goal);
	const planOf = (column: number): string => `INDEX(${goal}${span(monthRow('amount'), column, LINES.length, 1, 'both')};${index})`;
	const place = (row: number, n: number): string => cell(row, PACE.plan + n);
	const days = span(month, PACE.plan + 2, count, 1, 'both');
	const orders = span(month, hidden, count, 1, 'both');
	const split: Split = {
		whole: cell(total + 1, PACE.plan, 'both'),
		weights: days,
		orders,
		locks: null,
		count,
		unitsIn: units,
		helpers: [0, 1, 2, 3, 4].map((n) => cell(total + 1, hidden + n, 'both')) as unknown as Split['helpers'],
	};
	splitHelpers(split).forEach((content, n) => {
		canvas.put(total + 1, hidden + n, content, 'hidden');
	});
	months.forEach(({ day }, m) => {
		const row = month + m;
		canvas.put(row, PACE.label, { day }, 'label', { format: 'mmm yyyy' });
		const fact = `CHOOSE(${index};${LINES.map((_, n) => cell(PACE.first, at.fact(n) + m, 'both')).join(';')})`;
		const [all, elapsed] = [PACE_ROWS.days, PACE_ROWS.elapsed].map((line) => cell(line, at.share + m, 'both'));
		canvas.put(row, hidden, formula(orderOf(place(row, 2), days, count, m + 1)), 'hidden');
		const values = [
			`IF(${planOf(monthColumn(m))}="";"";${planOf(monthColumn(m))})`,
			`IF(ISNUMBER(${fact});${fact};"")`,
			`${all}-${elapsed}`,
			`IF(OR(${place(row, 2)}=0;${cell(total, PACE.plan)}="");"";${splitShare(split, place(row, 2), cell(row, hidden), null)})`,
			`IF(COUNT(${place(row, 1)};${place(row, 3)})=0;"";N(${place(row, 1)})+N(${place(row, 3)}))`,
			`IF(COUNT(${span(month, PACE.plan, m + 1, 1)})=0;"";SUM(${span(month, PACE.plan, m + 1, 1)}))`,
			`IF(ISNUMBER(${place(row, 1)});SUM(${span(month, PACE.plan + 1, m + 1, 1)});"")`,
		];
		values.forEach((text, n) => {
			canvas.put(row, PACE.plan + n, formula(text), n === 3 || n === 4 ? 'numberBold' : 'number', { format: n === 2 ? '0' : FORMAT });
		});
	});
	canvas.put(total, PACE.label, words.total, 'total');
	canvas.put(total, PACE.plan, formula(`IF(${planOf(GOAL.first)}="";"";${planOf(GOAL.first)})`), 'totalNumber', { format: FORMAT });
	for (let n = 1; n < 5; n++)
		canvas.put(total, PACE.plan + n, formula(`SUM(${span(month, PACE.plan + n, count, 1)})`), 'totalNumber', { format: FORMAT });
	const [whole, fact, left] = [place(total, 0), place(total, 1), place(total, 2)];
	const rest = cell(total + 1, PACE.plan);
	canvas.put(total + 1, PACE.label, words.left, 'labelBold');
	canvas.put(total + 1, PACE.plan, formula(`IF(${whole}="";"";MAX(0;${rounded(`${whole}-${fact}`, 2)}))`), 'numberBold', {
		format: FORMAT,
	});
	canvas.put(total + 2, PACE.label, words.perDay, 'labelBold');
	canvas.put(
		total + 2,
		PACE.plan,
		formula(`IF(AND(ISNUMBER(${rest});${left}>0);${rounded(`${rest}/MAX(1;${left})`, 2)};"")`),
		'numberBold',
		{
			format: '#,##0.00',
		},
	);
	const message = `IF(${reaches(fact, whole)};${quoted(words.done)}&${rounded(`${fact}-${whole}`, 2)};IF(${left}=0;${quoted(words.late)}&${rest};${quoted(words.on)}))`;
	canvas.put(total + 1, PACE.plan + 1, formula(`IF(${whole}="";"";${message})`), 'hint', { columns: 7 });
	canvas.put(total + 2, PACE.plan + 1, words.accept, 'hint', { columns: 7 });
}
