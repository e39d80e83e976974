import { type Metric, metrics } from '../../kpis/metrics';
import { HISTORY } from '../details/history';
import { PRESENT } from '../details/present';
import { cell, formula, quoted, roundedUp } from '../formula';
import { activityLines, LINES, type Line } from '../goal/layout';
import { figure, figureColumn, plan } from '../tabs';
import { CELLS, LAYOUT } from './frame';
import { now } from './lookups';
import type { Page } from './page';

const COLUMNS = ['metric', 'plan', 'fact', 'own', 'used', 'rest', 'perDay'] as const;
type Column = (typeof COLUMNS)[number];

/** Hidden cells above the blocks: for each line of the goal what is left of it and what each day left asks for. */
export const toDo = (line: Line, column: Column): string =>
	cell(1 + LINES.indexOf(line), LAYOUT.blockHelpers + COLUMNS.indexOf(column), 'both');

export const metricOfLine = (line: Line): Metric => metrics().find((one) => one.plan === line)!;

/** Working days after the day of the data. */
export const DAYS_LEFT = `(N(${CELLS.workdays})-N(${CELLS.elapsed}))`;

/** Where the list of a scope's own sales has its ratio for a line; money is what is left of the plan. */
export const ownPlace: Readonly<Partial<Record<Line, number>>> = {
	deals: HISTORY.size,
	leads: HISTORY.conversion,
	...Object.fromEntries(activityLines.map((line, i) => [line, HISTORY.steps + i])),
};

/**
 * What is left to do: the money that is left ÷ the scope's own deal size is deals, ÷ its conversion leads, × its steps per deal calls and
 * meetings. Where too little is behind a ratio of its own the plan's ratio is taken.
 */
export function toDoCells({ canvas, sources }: Page): void {
	const put = (line: Line, column: Column, content: string): void => {
		canvas.put(1 + LINES.indexOf(line), LAYOUT.blockHelpers + COLUMNS.indexOf(column), formula(content), 'hidden');
	};
	for (const line of LINES) {
		const [planned, fact, own, used, rest] = (['plan', 'fact', 'own', 'used', 'rest'] as const).map((column) => toDo(line, column)) as [
			string,
			string,
			string,
			string,
			string,
		];
		put(line, 'metric', figureColumn(sources, metricOfLine(line).key));
		put(line, 'plan', plan(sources, quoted(line), CELLS.planScope, CELLS.token, CELLS.months, true));
		put(line, 'fact', figure(sources, CELLS.row, toDo(line, 'metric')));
		const place = ownPlace[line];
		put(line, 'own', place === undefined ? '""' : now(sources, PRESENT.history + place));
		const [top, bottom] = RATIOS[line].map((one) => toDo(one, 'plan')) as [string, string];
		const ofPlan = `IF(AND(N(${top})>0;N(${bottom})>0);${top}/${bottom};"")`;
		put(line, 'used', place === undefined ? '""' : `IF(ISNUMBER(${own});${own};${ofPlan})`);
		const deals = toDo('deals', 'rest');
		// Money that is left is at least one deal, though a small plan counts none.
		const least = line === 'deals' ? `IF(N(${toDo('amount', 'rest')})>0;1;0)` : '0';
		const short = `IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));MAX(${least};${planned}-${fact});"")`;
		const chain = `IF(AND(ISNUMBER(${deals});N(${used})>0);${roundedUp(line === 'leads' ? `${deals}/${used}` : `${deals}*${used}`)};"")`;
		const money = toDo('amount', 'rest');
		const byMoney = `IF(ISNUMBER(${money});IF(N(${used})>0;${roundedUp(`${money}/${used}`)};${short});${short})`;
		// Steps nobody plans and nobody took are not asked for; 0 of them per deal is 0.
		const steps = `IF(ISNUMBER(${deals});IF(ISNUMBER(${used});${roundedUp(`${deals}*${used}`)};"");"")`;
		put(line, 'rest', line === 'amount' ? short : line === 'deals' ? byMoney : line === 'leads' ? chain : steps);
		// On the last day all that is left is due at once.
		put(line, 'perDay', `IF(AND(ISNUMBER(${rest});OR(${DAYS_LEFT}>0;${CELLS.isRunning}));${rest}/MAX(1;${DAYS_LEFT});"")`);
	}
}

/** Each line's ratio in the plan: money per deal, deals per lead, steps per deal. */
const RATIOS: Readonly<Record<Line, readonly [Line, Line]>> = {
	amount: ['amount', 'amount'],
	deals: ['amount', 'deals'],
	leads: ['deals', 'leads'],
	calls: ['calls', 'deals'],
	meetings: ['meetings', 'deals'],
	presentations: ['presentations', 'deals'],
};
