import { metrics } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { Canvas } from '../canvas';
import { cell, formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import type { Box } from '../report';
import { palette } from '../style';
import { figure, figureColumn, figureRow, plan, type Sources } from '../tabs';
import { AT, H, monthBack } from './frame';
import { light } from './kpi-table';

const MONTHS = 12;
const WORDS = {
	ru: {
		section: 'По месяцам',
		head: ['Месяц', 'План', 'Факт', 'Выполнение', '', 'Сделок'],
		money: 'Сумма закрытых сделок: план и факт',
		deals: 'Закрыто сделок по месяцам',
	},
	en: {
		section: 'By month',
		head: ['Month', 'Plan', 'Actual', 'Attainment', '', 'Deals'],
		money: 'Bookings: plan and actual',
		deals: 'Deals won by month',
	},
} as const;

/** The last twelve months with two charts beside the tables. */
export function months(canvas: Canvas, sources: Sources, top: number, chartTop: number, currency: string, language: Language): void {
	const words = WORDS[language];
	canvas.put(top, AT.table, words.section, 'section');
	canvas.heights[top] = 26;
	words.head.forEach((title, i) => {
		canvas.put(top + 1, AT.table + i, title, i === 0 ? 'head' : i === 4 ? 'headCenter' : 'headNumber');
	});
	const first = top + 2;
	const list = metrics();
	const [money, deals] = ['amount', 'deals'].map((name) => list.find((metric) => metric.plan === name)!);
	const format = moneyFormat(currency);
	for (let i = 0; i < MONTHS; i++) {
		const row = first + i;
		const token = cell(row, AT.helper, 'column');
		const found = cell(row, AT.helper + 1, 'column');
		const [planned, fact] = [cell(row, 3), cell(row, 4)];
		const lines = cell(first, AT.helper - 1, 'both');
		const counts = cell(first + 1, AT.helper - 1, 'both');
		canvas.put(row, AT.helper, formula(monthBack(MONTHS - 1 - i)), 'hidden');
		canvas.put(row, AT.helper + 1, formula(figureRow(sources, H.scope, token)), 'hidden');
		canvas.put(row, AT.table, formula(`DATE(LEFT(${token};4);RIGHT(${token};2);1)`), 'label', { format: 'mmm yyyy' });
		canvas.put(row, 3, formula(plan(sources, quoted('amount'), H.planScope, token, token, true)), 'number', { format });
		canvas.put(row, 4, formula(figure(sources, found, lines)), 'numberBold', { format });
		canvas.put(row, 5, formula(`IF(AND(ISNUMBER(${planned});ISNUMBER(${fact}));IF(${planned}>0;${fact}/${planned};"");"")`), 'number', {
			format: '0%',
		});
		canvas.put(row, 6, formula(monthLight(fact, planned, token, i === MONTHS - 1)), 'light');
		canvas.put(row, 7, formula(figure(sources, found, counts)), 'number', { format: '#,##0' });
	}
	canvas.put(first, AT.helper - 1, formula(figureColumn(sources, money!.key)), 'hidden');
	canvas.put(first + 1, AT.helper - 1, formula(figureColumn(sources, deals!.key)), 'hidden');
	canvas.light({ row: first, column: 6, rows: MONTHS, columns: 1 });
	const column = (at: number): Box => ({ row: top + 1, column: at, rows: MONTHS + 1, columns: 1 });
	const place = { column: AT.charts, width: 550 };
	canvas.charts.push({
		...place,
		kind: 'combo',
		title: words.money,
		ranges: [column(2), column(3), column(4)],
		series: [
			{ color: palette.plan, type: 'columns' },
			{ color: palette.accent, type: 'columns' },
		],
		row: chartTop,
		height: 300,
		format,
	});
	canvas.charts.push({
		...place,
		kind: 'combo',
		title: words.deals,
		ranges: [column(2), column(7)],
		series: [{ color: palette.head, type: 'columns' }],
		row: top,
		height: 294,
	});
}

/** The present month is judged only where the sheet knows its working days: when it is the chosen period. */
function monthLight(fact: string, planned: string, token: string, isPresent: boolean): string {
	return isPresent ? `IF(${token}=${H.token};${light(fact, planned, true, true)};"")` : light(fact, planned, true, false);
}
