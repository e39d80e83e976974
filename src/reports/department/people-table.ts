import { type Metric, metrics } from '../../kpis/metrics';
import receivables from '../../kpis/receivables.kpi';
import { NOBODY } from '../aggregates';
import { asCriterion, cell, exactly, formula, quoted, sheet, span } from '../formula';
import { formatOf, titleOf } from '../kpi-format';
import { moneyFormat } from '../money';
import { attainment, trafficLight, unlessUnrated } from '../page/attainment';
import { CELLS, LAYOUT } from '../page/frame';
import { dealsMetric, moneyMetric } from '../page/headline';
import { piece } from '../page/lookups';
import { putName } from '../page/names';
import { heads, type Page } from '../page/page';
import { columnOf, figure, figureColumn, figureRow, managerField, plan } from '../tabs';

export interface PeopleOptions {
	readonly ids: readonly string[];
	/** How people are called, where a formula names them. */
	readonly shownAs?: readonly string[];
	readonly isRanked: boolean;
	/** The column of the managers' list by which people are grouped; groups have no plans. */
	readonly groups?: 'team' | 'region';
	/** Titles of the lines below; absent: no such line. */
	readonly median?: string;
	readonly nobody?: string;
}

const WORDS = {
	ru: {
		people: ['Менеджер', 'План', 'Факт', 'Выполн.', '', 'Место', 'Прогноз', 'Сделок'],
		groups: ['Группа', 'Доля отдела', 'Факт', 'Людей', '', 'Место', 'Прогноз', 'Сделок'],
		owed: 'Долг клиентов',
		overdue: 'Просрочено',
	},
	en: {
		people: ['Manager', 'Plan', 'Actual', 'Attainment', '', 'Rank', 'Forecast', 'Deals'],
		groups: ['Group', 'Share of all', 'Actual', 'People', '', 'Rank', 'Forecast', 'Deals'],
		owed: 'Owed by clients',
		overdue: 'Overdue',
	},
} as const;
export const COLUMN = {
	key: LAYOUT.blockHelpers,
	row: LAYOUT.blockHelpers + 1,
	gap: LAYOUT.blockHelpers + 2,
	/** The key as look-ups compare it. */
	match: LAYOUT.blockHelpers + 3,
	first: LAYOUT.blockHelpers + 4,
} as const;

/** A row's number by this is what makes gaps of the same size differ. */
export const TIE = '10^6';

/** Figures shown side by side beyond the money: calls, what the KPIs themselves offer for comparison, and the debts. */
function comparedMetrics(): { metric: Metric; column: number }[] {
	const moneyAndDeals = new Set([moneyMetric().key, dealsMetric().key]);
	const list = metrics();
	const offered = list.filter(({ kpi, options, key }) => kpi.isCompared === true && options === '' && !moneyAndDeals.has(key)).slice(0, 5);
	const beside = (plan: string): Metric[] => list.filter((metric) => metric.plan === plan);
	return [...beside('calls'), ...offered, ...list.filter(({ key }) => key === receivables.id)].map((metric, i) => ({
		metric,
		column: COLUMNS[i]!,
	}));
}
/** Columns from here on are narrow: their headings are small and wrap. */
const WIDE_HEADS = 5;
const COLUMNS = [10, 11, 13, 14, 15, 16, 17];

/** People, teams or regions as lines: money against plan, rank, forecast by pace, then the other figures, coloured by column. */
export function peopleTable(page: Page, head: number, { ids, shownAs, isRanked, groups, median, nobody }: PeopleOptions): number {
	const { canvas, sources, language, currency } = page;
	const words = WORDS[language];
	const titles = groups === undefined ? words.people : words.groups;
	heads(page, head, titles.slice(0, WIDE_HEADS));
	titles.slice(WIDE_HEADS).forEach((title, i) => {
		canvas.put(head, LAYOUT.table + WIDE_HEADS + i, title, 'headWrap');
	});
	const others = comparedMetrics();
	canvas.heights[head] = 58;
	canvas.put(head, 12, '', 'head');
	canvas.put(head, LAYOUT.end, words.overdue, 'headWrap');
	others.forEach(({ metric, column }, i) => {
		const title = metric.key === receivables.id ? words.owed : titleOf(metric, language);
		canvas.put(head, column, title, 'headWrap', { note: metric.kpi.help[language] });
		canvas.put(head, COLUMN.first + i, formula(figureColumn(sources, metric.key)), 'hidden');
	});
	const first = head + 1;
	const money = moneyFormat(currency, language);
	/** The columns of numbers and how each is shown; money in a narrow column goes without its sign. */
	const formats = new Map<number, string>([
		[3, money],
		[4, money],
		[5, '0%'],
		[8, '#,##0'],
		[9, '#,##0'],
		...others.map(({ metric, column }) => [column, metric.unit === 'money' ? '#,##0' : formatOf(metric.unit, currency, language)] as const),
	]);
	const facts = span(first, 4, ids.length, 1, 'both');
	const planCells = (row: number, key: string, title: string | null): void => {
		const [planned, fact] = [cell(row, 3), cell(row, 4)];
		const moneyPlan = plan(sources, quoted(moneyMetric().plan), key, CELLS.token, CELLS.months, true);
		canvas.put(row, 3, title === null ? formula(moneyPlan) : '', 'figure', { format: money });
		canvas.put(row, 5, formula(attainment(fact, planned)), 'number', { format: '0%' });
		canvas.put(row, 6, formula(unlessUnrated(trafficLight(fact, planned, true, true))), 'light');
	};
	const line = (row: number, id: string, title: string | null): void => {
		const [own, key, figures] = [COLUMN.key, COLUMN.match, COLUMN.row].map((column) => cell(row, column, 'column')) as [
			string,
			string,
			string,
		];
		const fact = cell(row, 4);
		canvas.put(row, COLUMN.key, id, 'hidden');
		canvas.put(row, COLUMN.match, formula(exactly(own)), 'hidden');
		canvas.put(row, COLUMN.row, formula(figureRow(sources, key, CELLS.token)), 'hidden');
		const name = id.includes(':') ? id.slice(id.indexOf(':') + 1) : formula(`IFERROR(${managerField(sources, key, 'name')};${own})`);
		if (title === null) putName(page, row, name, { shown: shownAs?.[row - first] });
		else canvas.put(row, LAYOUT.table, title, 'hint');
		if (groups !== undefined) {
			const members = columnOf(sources.managers, groups);
			canvas.put(row, 3, formula(`IF(N(${CELLS.moneyFact})>0;N(${fact})/${CELLS.moneyFact};"")`), 'number', { format: '0%' });
			canvas.put(row, 5, formula(`COUNTIF(${members};${quoted(`=${asCriterion(id.slice(id.indexOf(':') + 1))}`)})`), 'number', {
				format: '0',
			});
			canvas.put(row, 6, '', 'label');
		} else planCells(row, key, title);
		canvas.put(row, 4, formula(figure(sources, figures, CELLS.moneyColumn)), 'figureBold', { format: money });
		const rank = `IF(ISNUMBER(${fact});SUMPRODUCT(ISNUMBER(${facts})*(${facts}>${fact}))+1;"")`;
		canvas.put(row, 7, isRanked && title === null ? formula(unlessUnrated(rank)) : '', 'number', { format: '0' });
		canvas.put(
			row,
			8,
			formula(unlessUnrated(`IF(AND(ISNUMBER(${fact});N(${CELLS.elapsed})>0);${fact}/${CELLS.elapsed}*${CELLS.workdays};"")`)),
			'number',
			{
				format: '#,##0',
			},
		);
		canvas.put(row, 9, formula(figure(sources, figures, CELLS.dealColumn)), 'number', { format: '#,##0' });
		// What is missing to the plan to date; the row makes gaps differ.
		const gap = `${cell(row, 3)}*N(${CELLS.elapsed})/${CELLS.workdays}-${fact}-${row}/${TIE}`;
		if (groups === undefined)
			canvas.put(
				row,
				COLUMN.gap,
				formula(`IF(AND(ISNUMBER(${cell(row, 3)});ISNUMBER(${fact});N(${CELLS.workdays})>0);${gap};"")`),
				'hidden',
			);
		const overdue = `INDEX(${sheet(sources.details)}$F:$F;MATCH(${key}&"|"&${CELLS.token};${sheet(sources.details)}$A:$A;0))`;
		canvas.put(row, LAYOUT.end, formula(`IFERROR(${piece(overdue, 0)}/100;"")`), 'number', { format: '#,##0' });
		canvas.put(row, 12, '', 'number');
		others.forEach(({ column }, i) => {
			canvas.put(row, column, formula(figure(sources, figures, cell(head, COLUMN.first + i, 'both'))), 'number', {
				format: formats.get(column)!,
			});
		});
	};
	for (const [i, id] of ids.entries()) line(first + i, id, null);
	if (groups === undefined) canvas.addTrafficLights({ row: first, column: 6, rows: ids.length, columns: 1 });
	if (ids.length > 2)
		for (const { metric, column } of [...others, { metric: dealsMetric(), column: 9 }]) {
			const [low, high] = metric.better === 'up' ? ['#ffffff', '#bfe3cd'] : ['#bfe3cd', '#ffffff'];
			canvas.heats.push({ range: { row: first, column, rows: ids.length, columns: 1 }, low: low!, high: high! });
		}
	let row = first + ids.length;
	if (median !== undefined && ids.length > 1) {
		canvas.line(row, LAYOUT.table, [median, ...new Array<string>(LAYOUT.end - LAYOUT.table).fill('')], 'total');
		for (const [column, format] of formats) {
			const cells = span(first, column, ids.length, 1);
			canvas.put(row, column, formula(`IF(COUNT(${cells})>0;MEDIAN(${cells});"")`), column < 5 ? 'figureTotal' : 'totalNumber', { format });
		}
		row++;
	}
	if (nobody !== undefined) line(row++, NOBODY, nobody);
	return row;
}
