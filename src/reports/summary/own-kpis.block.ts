import { cell, formula } from '../formula';
import { faultLine, isOwn } from '../own-kpi-cells';
import { LAYOUT } from '../page/frame';
import { KPI_COLUMNS, kpiLine } from '../page/kpi-line';
import { defineBlock, heads, section } from '../page/page';
import { tableMetrics } from './kpis.block';

const WORDS = {
	ru: { section: 'Мои показатели', head: ['Показатель', 'План', 'Факт', 'Выполн.', '', 'Изменение', '6 месяцев', 'В расчёте'] },
	en: { section: 'My KPIs', head: ['KPI', 'Plan', 'Actual', 'Attainment', '', 'Change', '6 months', 'Based on'] },
} as const;

/** The KPIs that people have defined themselves and no set shows above. */
export default defineBlock({
	place: 12,
	on: 'both',
	draw(page, top) {
		const { canvas, language } = page;
		const above = new Set(tableMetrics(page).map(({ key }) => key));
		const list = page.metrics.filter((metric) => isOwn(metric) && !above.has(metric.key));
		if (list.length === 0) return top;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head, LAYOUT.table);
		const first = head + 1;
		for (const [i, metric] of list.entries()) kpiLine(page, first + i, metric, { isFirst: i === 0 });
		canvas.addTrafficLights({ row: first, column: KPI_COLUMNS.light, rows: list.length, columns: 1 });
		const after = first + list.length;
		for (const i of list.keys()) {
			const [name, fact] = [cell(first + i, KPI_COLUMNS.name), cell(first + i, KPI_COLUMNS.fact)];
			canvas.put(after + i, LAYOUT.table, formula(faultLine(name, fact)), 'note', { columns: 10 });
		}
		return after + list.length;
	},
});
