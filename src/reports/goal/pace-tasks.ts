import type { Canvas } from '../canvas';
import { HISTORY } from '../details/history';
import { PRESENT } from '../details/present';
import { call, cell, exactly, formula, letters, quoted, roundedUp, sheet, span } from '../formula';
import { activityLines, type Line } from './layout';
import type { GoalOptions } from './options';
import { PACE, PACE_ROWS, paceColumns } from './pace-layout';
import { paceWords } from './pace-words';

export interface TaskRow {
	readonly row: number;
	/** The number of the manager, -1 for the department. */
	readonly person: number;
	/** The cell with the key of the scope. */
	readonly key: string;
	/** By month: the plans of a line, working days and those passed, the money. */
	readonly planned: (line: Line) => string;
	readonly days: string;
	readonly elapsed: string;
	readonly facts: string;
}

/**
 * The tasks of the next working day: the money that is left of its month ÷ the manager's own deal size is deals, × own steps per deal ÷ days left.
 * Where the half year before tells too little the plan's ratios are taken, and the last column says so.
 */
export function paceTasks(canvas: Canvas, options: GoalOptions, { row, person, key, planned, days, elapsed, facts }: TaskRow): void {
	const { months, people, language, basis } = options;
	const words = paceWords[language];
	const at = paceColumns(months.length);
	const mask = span(PACE_ROWS.now, at.share, 1, months.length, 'both');
	const now = (...ranges: string[]): string => call('SUMPRODUCT', mask, ...ranges);
	const left = `(${now(days)}-${now(elapsed)})`;
	const place = cell(row, at.present, 'column');
	const present = options.sources.present === '' ? null : sheet(options.sources.present);
	canvas.put(row, at.present, formula(present === null ? '""' : `IFERROR(MATCH(${exactly(key)};${present}$A:$A;0);"")`), 'hidden');
	const own = (n: number): string =>
		present === null ? '""' : `IFERROR(INDEX(${present}$A:$${letters(PRESENT.size)};${place};${PRESENT.history + n + 1});"")`;
	const [size, rest] = [cell(row, at.size, 'column'), cell(row, at.deals, 'column')];
	const ratio = (top: Line, bottom: Line): string => `IF(${now(planned(bottom))}>0;${now(planned(top))}/${now(planned(bottom))};"")`;
	// A goal of profit is made of profit per deal, which the half year does not tell.
	const ownSize = basis === 'margin' ? '""' : own(HISTORY.size);
	canvas.put(row, at.size, formula(`IF(ISNUMBER(${ownSize});${ownSize};${ratio('amount', 'deals')})`), 'hidden');
	const short = `MAX(0;${now(planned('amount'))}-${now(facts)})`;
	canvas.put(row, at.deals, formula(`IF(AND(COUNT(${planned('amount')})>0;N(${size})>0);${roundedUp(`${short}/${size}`)};"")`), 'hidden');
	const isTotal = person < 0;
	activityLines.forEach((task, n) => {
		const sum = span(PACE.first + 1, PACE.tasks + n, people.length, 1);
		const steps = own(HISTORY.steps + n);
		const perDeal = `IF(ISNUMBER(${steps});${steps};${ratio(task, 'deals')})`;
		const isPlanned = `COUNT(${planned(task)})>0`;
		const needed = `IF(AND(${isPlanned};${left}>0;ISNUMBER(${rest}));IFERROR(${roundedUp(`${rest}*(${perDeal})/MAX(1;${left})`)};"");"")`;
		canvas.put(
			row,
			PACE.tasks + n,
			formula(isTotal && people.length > 0 ? `IF(COUNT(${sum})=0;"";SUM(${sum}))` : needed),
			isTotal ? 'totalNumber' : 'numberBold',
			{ format: '#,##0' },
		);
	});
	const source = `IF(AND(ISNUMBER(${ownSize});ISNUMBER(${own(HISTORY.steps)}));${quoted(words.own)};${quoted(options.figuresOf === '' ? words.planned : words.ofGoal)})`;
	const taskText = `IF(COUNT(${span(row, PACE.tasks, 1, activityLines.length)})=0;"";${source})`;
	canvas.put(row, PACE.basis, isTotal ? '' : formula(taskText), isTotal ? 'total' : 'hint');
}
