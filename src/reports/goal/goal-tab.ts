import { Canvas } from '../canvas';
import { labelColumn } from '../label-column';
import { signOf } from '../money';
import type { Chart, Report } from '../report';
import { palette } from '../style';
import { goalInputs } from './inputs';
import { frozenColumns, GOAL, goalWidth, lineColumn, PEOPLE } from './layout';
import { goalMonths } from './months';
import { guardOf } from './open-boxes';
import { DEPARTMENT, GOAL_TAB, type GoalOptions } from './options';
import { goalPeople } from './people';
import { goalTree } from './tree';
import { whatIf } from './what-if';
import { goalWords } from './words';

/** Hidden helper columns behind the visible ones. */
const HELPERS = 14;

/** The article's chain, live: money → months → managers → deals → leads → calls, in native formulas from the yellow cells. */
export function goalTab(options: GoalOptions): Report {
	const { months, people, language } = options;
	const words = goalWords[language];
	const canvas = new Canvas();
	const width = goalWidth(months.length);
	canvas.heights[1] = 34;
	canvas.put(1, GOAL.label, `${words.title}: ${options.period.title}`, 'title');
	canvas.put(2, GOAL.label, words.hint, 'subtitle');
	const helper = width + 2;
	goalInputs(canvas, options, helper);
	goalTree(canvas, options);
	goalMonths(canvas, options, helper);
	whatIf(canvas, options);
	goalPeople(canvas, options);
	if (people.length > 1) canvas.charts.push(peopleChart(options));
	return {
		id: options.ids[GOAL_TAB],
		name: options.names.goal,
		after: [DEPARTMENT],
		tabColor: palette.inputInk,
		widths: [
			16,
			labelColumn(canvas, GOAL.label, 206),
			118,
			...new Array<number>(width - 3).fill(100),
			20,
			...new Array<number>(HELPERS).fill(60),
		],
		hiddenColumns: { from: helper, count: HELPERS },
		heights: canvas.heights,
		rows: Math.max(canvas.lastRow + 2, PEOPLE + people.length + 24),
		frozenRows: 2,
		frozenColumns: frozenColumns(months.length),
		cells: canvas.cells,
		lights: canvas.lights,
		heats: [],
		charts: canvas.charts,
		guard: guardOf('goal', options),
	};
}

function peopleChart({ people, currency, language }: GoalOptions): Chart {
	const range = (at: number) => ({ row: PEOPLE + 2, column: at, rows: people.length + 1, columns: 1 });
	return {
		kind: 'bar',
		title: `${goalWords[language].chart}, ${signOf(currency)}`,
		ranges: [range(GOAL.label), range(lineColumn('amount'))],
		series: [{ color: palette.accent }],
		row: PEOPLE + people.length + 4,
		column: GOAL.label,
		width: 760,
		height: Math.max(260, 90 + 22 * people.length),
	};
}
