import { metrics } from '../../kpis/metrics';
import { call, cell, formula, letters, quoted, sheet } from '../formula';
import { activityLines } from '../goal/layout';
import { PACE, paceColumns } from '../goal/pace-layout';
import { formatOf } from '../kpi-format';
import { attainment, trafficLight, unlessUnrated } from '../page/attainment';
import { CELLS, LAYOUT } from '../page/frame';
import { KPI_COLUMNS } from '../page/kpi-line';
import { defineBlock, heads, type Page, type SlicedGoal, section } from '../page/page';
import { PLANNED_WIDTH } from '../slices/planned-figures';
import { figure, figureColumn, figureRow, plan } from '../tabs';

const WORDS = {
	ru: {
		section: 'Цели по разрезам',
		head: ['Цель', 'План', 'Факт', 'Выполн.', '', 'Звонков в день', 'Встреч в день'],
		hint: 'Эти цели пересекаются с общей и между собой: их не складывают. Сколько делать в день – до конца месяца, с вкладки темпа цели.',
	},
	en: {
		section: 'Goals by slice',
		head: ['Goal', 'Plan', 'Actual', 'Attainment', '', 'Calls a day', 'Meetings a day'],
		hint: 'These goals overlap the common one and each other: they are not added up. What to do a day is until the end of the month, from the goal’s pace tab.',
	},
} as const;

/** Steps of a day that the block shows, after the light. */
const STEPS = ['calls', 'meetings'] as const;
const FIRST_STEP = KPI_COLUMNS.light + 1;

/** Goals of regions, pipelines, products: the sheet's own part of each in the chosen period, and the steps of a day that it asks for. */
export default defineBlock({
	place: 14,
	on: 'both',
	draw(page, top) {
		const { canvas, language, goals, sources } = page;
		if (goals.length === 0 || sources.planned === '') return top;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head.slice(0, 5), LAYOUT.table);
		canvas.line(head, FIRST_STEP, words.head.slice(5), 'headWrap');
		canvas.heights[head] = 34;
		goals.forEach((goal, i) => {
			goalLine(page, head + 1 + i, goal);
		});
		canvas.addTrafficLights({ row: head + 1, column: KPI_COLUMNS.light, rows: goals.length, columns: 1 });
		const last = head + 1 + goals.length;
		canvas.put(last, LAYOUT.table, words.hint, 'note', { columns: 10 });
		canvas.heights[last] = 30;
		return last + 1;
	},
});

function goalLine(
	{ canvas, sources, currency, language }: Page,
	row: number,
	{ title, slice, figures, metric: planned, pace }: SlicedGoal,
): void {
	const metric = metrics().find((one) => one.plan === planned)!;
	const actuals = { ...sources, aggregates: { name: sources.planned, columns: { key: 1 }, width: PLANNED_WIDTH } };
	const [found, column] = [0, 1].map((n) => cell(row, LAYOUT.blockHelpers + n, 'column')) as [string, string];
	canvas.put(row, LAYOUT.blockHelpers, formula(figureRow(actuals, `${quoted(figures)}&${CELLS.scopeMatch}`, CELLS.token)), 'hidden');
	canvas.put(row, LAYOUT.blockHelpers + 1, formula(call('IFERROR', figureColumn(actuals, metric.key), '""')), 'hidden');
	const format = formatOf(metric.unit, currency, language);
	const [target, fact] = [cell(row, KPI_COLUMNS.plan), cell(row, KPI_COLUMNS.fact)];
	canvas.put(row, KPI_COLUMNS.name, title, 'label');
	const subject = quoted(`${metric.plan}|${slice}`);
	canvas.put(row, KPI_COLUMNS.plan, formula(plan(sources, subject, CELLS.planScope, CELLS.token, CELLS.months, true)), 'number', {
		format,
	});
	canvas.put(row, KPI_COLUMNS.fact, formula(figure(actuals, found, column)), 'numberBold', { format });
	canvas.put(row, KPI_COLUMNS.attainment, formula(attainment(fact, target)), 'number', { format: '0%' });
	canvas.put(row, KPI_COLUMNS.light, formula(unlessUnrated(trafficLight(fact, target, true, true))), 'light');
	const tab = sheet(pace);
	const key = letters(paceColumns(1).key);
	STEPS.forEach((step, n) => {
		const task = letters(PACE.tasks + activityLines.indexOf(step));
		const taskLookup = `INDEX(${tab}$${task}:$${task};MATCH(${CELLS.scopeMatch};${tab}$${key}:$${key};0))`;
		canvas.put(row, FIRST_STEP + n, formula(`IFERROR(IF(${taskLookup}="";"";${taskLookup});"")`), 'number', { format: '#,##0' });
	});
}
