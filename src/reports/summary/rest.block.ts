import { metrics } from '../../kpis/metrics';
import { LAYOUT } from '../page/frame';
import { KPI_COLUMNS, kpiLine } from '../page/kpi-line';
import { defineBlock, heads, section } from '../page/page';
import { tableMetrics } from './kpis.block';

const WORDS = {
	ru: {
		section: 'Остальные показатели',
		head: ['Показатель', 'План', 'Факт', 'Выполн.', '', 'Изменение', 'В расчёте'],
		growth:
			'«Изменение» сравнивает с периодом, выбранным наверху, а пока период идёт – с той же долей его рабочих дней. «Прирост продаж» – всегда со всем прошлым периодом и за вычетом возвратов, поэтому они могут расходиться.',
	},
	en: {
		section: 'The other KPIs',
		head: ['KPI', 'Plan', 'Actual', 'Attainment', '', 'Change', 'Based on'],
		growth:
			'"Change" compares with the period chosen above, and while the period runs with the same share of its working days. "Sales growth" always compares with the whole previous period, less refunds, so that the two may differ.',
	},
} as const;

/** The figures that no other table of the sheet shows; without the trend, which would slow the sheet down for lines few people read. */
export default defineBlock({
	place: 120,
	on: 'both',
	draw(page, top) {
		const shownKeys = new Set(tableMetrics(page).map(({ key }) => key));
		const list = metrics().filter(({ key }) => !shownKeys.has(key));
		const words = WORDS[page.language];
		const head = section(page, top, words.section);
		heads(page, head, words.head, LAYOUT.table);
		for (const [i, metric] of list.entries()) kpiLine(page, head + 1 + i, metric, { isShort: true });
		page.canvas.addTrafficLights({ row: head + 1, column: KPI_COLUMNS.light, rows: list.length, columns: 1 });
		page.canvas.put(head + 1 + list.length, LAYOUT.table, words.growth, 'note', { columns: 17 });
		return head + 2 + list.length;
	},
});
