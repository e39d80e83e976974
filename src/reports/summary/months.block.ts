import { cell, formula, quoted } from '../formula';
import { moneyFormat } from '../money';
import { attainment, trafficLight, unlessUnrated } from '../page/attainment';
import { CELLS, LAYOUT, monthBack, ROW, WIDE } from '../page/frame';
import { moneyMetric } from '../page/headline';
import { defineBlock, heads, section } from '../page/page';
import type { Box } from '../report';
import { palette } from '../style';
import { figure, figureRow, plan } from '../tabs';

const MONTHS = 12;
const WORDS = {
	ru: { section: 'По месяцам', head: ['Месяц', 'План', 'Факт', 'Выполн.', '', 'Сделок'], title: 'Сумма закрытых сделок по месяцам' },
	en: { section: 'By month', head: ['Month', 'Plan', 'Actual', 'Attainment', '', 'Deals'], title: 'Bookings by month' },
} as const;

/** The last twelve months, plan and actual, as a table and a chart. */
export default defineBlock({
	place: 40,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, currency, language } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head);
		const first = head + 1;
		const format = moneyFormat(currency, language);
		for (let i = 0; i < MONTHS; i++) {
			const row = first + i;
			const token = cell(row, LAYOUT.blockHelpers, 'column');
			const figures = cell(row, LAYOUT.blockHelpers + 1, 'column');
			const [planned, fact] = [cell(row, 3), cell(row, 4)];
			canvas.put(row, LAYOUT.blockHelpers, formula(monthBack(MONTHS - 1 - i)), 'hidden');
			canvas.put(row, LAYOUT.blockHelpers + 1, formula(figureRow(sources, CELLS.scopeMatch, token)), 'hidden');
			canvas.put(row, LAYOUT.table, formula(`DATE(LEFT(${token};4);RIGHT(${token};2);1)`), 'label', { format: 'mmm yyyy' });
			canvas.put(row, 3, formula(plan(sources, quoted(moneyMetric().plan), CELLS.planScope, token, token, true)), 'figure', { format });
			canvas.put(row, 4, formula(figure(sources, figures, CELLS.moneyColumn)), 'figureBold', { format });
			canvas.put(row, 5, formula(attainment(fact, planned)), 'number', { format: '0%' });
			canvas.put(row, 6, formula(monthLight(fact, planned, token, i === MONTHS - 1)), 'light');
			canvas.put(row, 7, formula(figure(sources, figures, CELLS.dealColumn)), 'number', { format: '#,##0' });
		}
		canvas.addTrafficLights({ row: first, column: 6, rows: MONTHS, columns: 1 });
		const column = (at: number): Box => ({ row: head, column: at, rows: MONTHS + 1, columns: 1 });
		canvas.charts.push({
			kind: 'combo',
			title: words.title,
			ranges: [column(2), column(3), column(4)],
			series: [
				{ color: palette.plan, type: 'columns' },
				{ color: palette.accent, type: 'columns' },
			],
			row: head,
			...WIDE,
			height: (MONTHS + 1) * ROW,
			format,
		});
		return first + MONTHS;
	},
});

/** The present month gets a light only when it is the chosen period, since only then the sheet has its working days. */
function monthLight(fact: string, planned: string, token: string, isPresent: boolean): string {
	return isPresent
		? `IF(${token}=${CELLS.token};${unlessUnrated(trafficLight(fact, planned, true, true))};"")`
		: trafficLight(fact, planned, true, false);
}
