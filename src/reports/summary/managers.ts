import { type Metric, metrics } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import { NOBODY } from '../aggregates';
import type { Canvas } from '../canvas';
import { cell, formula, quoted, span } from '../formula';
import { figure, figureColumn, figureRow, managerField, plan, type Sources } from '../tabs';
import { AT, H } from './frame';
import { formatOf, light, titleOf } from './kpi-table';

const WORDS = {
	ru: { section: 'Менеджеры', head: ['Менеджер', 'План', 'Факт', 'Выполнение', '', 'Место'], nobody: 'Без ответственного' },
	en: { section: 'Managers', head: ['Manager', 'Plan', 'Actual', 'Attainment', '', 'Rank'], nobody: 'Nobody’s' },
} as const;

/** Managers as lines: money against plan and rank, then the other figures, coloured by column. Returns the row after. */
export function managersTable(
	canvas: Canvas,
	sources: Sources,
	top: number,
	people: readonly string[],
	currency: string,
	language: Language,
): number {
	const words = WORDS[language];
	const list = metrics();
	const money = list.find(({ plan: name }) => name === 'amount')!;
	const others = list.filter(({ kpi, options }) => kpi.isCompared === true && options === '').slice(0, 6);
	canvas.put(top, AT.table, words.section, 'section');
	canvas.heights[top] = 26;
	words.head.forEach((title, i) => {
		canvas.put(top + 1, AT.table + i, title, i === 0 ? 'head' : i === 4 ? 'headCenter' : 'headNumber');
	});
	others.forEach((metric, i) => {
		canvas.put(top + 1, AT.charts + i, titleOf(metric, language), 'headWrap', { note: metric.kpi.help[language] });
		canvas.put(top, AT.charts + i, formula(figureColumn(sources, metric.key)), 'hiddenInk');
	});
	canvas.heights[top + 1] = 48;
	const moneyColumn = cell(top, AT.helper - 1, 'both');
	canvas.put(top, AT.helper - 1, formula(figureColumn(sources, money.key)), 'hidden');
	const first = top + 2;
	people.forEach((id, i) => {
		line(canvas, sources, {
			row: first + i,
			id,
			top,
			money,
			moneyColumn,
			others,
			currency,
			facts: span(first, 4, people.length, 1, 'both'),
		});
	});
	const last = first + people.length;
	line(canvas, sources, { row: last, id: NOBODY, top, money, moneyColumn, others, currency, facts: null, title: words.nobody });
	canvas.light({ row: first, column: 6, rows: people.length, columns: 1 });
	others.forEach((metric, i) => {
		const range = { row: first, column: AT.charts + i, rows: people.length, columns: 1 };
		const [low, high] = metric.better === 'up' ? ['#ffffff', '#bfe3cd'] : ['#bfe3cd', '#ffffff'];
		if (people.length > 2) canvas.heats.push({ range, low: low!, high: high! });
	});
	return last + 1;
}

interface Line {
	readonly row: number;
	readonly id: string;
	readonly top: number;
	readonly money: Metric;
	readonly moneyColumn: string;
	readonly others: readonly Metric[];
	readonly currency: string;
	/** Among which facts this one is ranked. */
	readonly facts: string | null;
	readonly title?: string;
}

function line(canvas: Canvas, sources: Sources, { row, id, top, money, moneyColumn, others, currency, facts, title }: Line): void {
	const key = cell(row, AT.helper, 'column');
	const found = cell(row, AT.helper + 1, 'column');
	const [planned, fact] = [cell(row, 3), cell(row, 4)];
	const format = formatOf(money.unit, currency);
	canvas.put(row, AT.helper, id, 'hidden');
	canvas.put(row, AT.helper + 1, formula(figureRow(sources, key, H.token)), 'hidden');
	canvas.put(
		row,
		AT.table,
		title ?? formula(`IFERROR(${managerField(sources, key, 'name')};${key})`),
		title === undefined ? 'label' : 'hint',
	);
	canvas.put(row, 3, title === undefined ? formula(plan(sources, quoted(money.plan), key, H.token, H.months, true)) : '', 'number', {
		format,
	});
	canvas.put(row, 4, formula(figure(sources, found, moneyColumn)), 'numberBold', { format });
	canvas.put(row, 5, formula(`IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));IF(${planned}>0;${fact}/${planned};"");"")`), 'number', {
		format: '0%',
	});
	canvas.put(row, 6, formula(light(fact, planned, true, true)), 'light');
	canvas.put(
		row,
		7,
		facts === null ? '' : formula(`IF(ISNUMBER(${fact});SUMPRODUCT(ISNUMBER(${facts})*(${facts}>${fact}))+1;"")`),
		'number',
		{ format: '0' },
	);
	others.forEach((metric, i) => {
		const column = cell(top, AT.charts + i, 'both');
		canvas.put(row, AT.charts + i, formula(figure(sources, found, column)), 'number', { format: formatOf(metric.unit, currency) });
	});
}
