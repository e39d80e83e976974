import { headlines } from '../../kpis/metrics';
import { CONTESTED_MARK, contestedFigures, contestedRow, contestedSentence } from '../contests/contested';
import { cohortOf } from '../details/ripening';
import { cell, formula } from '../formula';
import { formatOf } from '../kpi-format';
import { faultLine, isOwn } from '../own-kpi-cells';
import { coefficientText } from '../page/coefficient-text';
import { CELLS, LAYOUT } from '../page/frame';
import { beforeOf, KPI_COLUMNS, kpiLine } from '../page/kpi-line';
import type { Page } from '../page/page';
import { defineBlock, heads, section } from '../page/page';
import { ripeningText } from '../page/ripening-text';

const WORDS = {
	ru: {
		section: 'Показатели за период',
		head: ['Показатель', 'План', 'Факт', 'Выполн.', '', 'Изменение', '6 месяцев', 'В расчёте'],
		before: 'Прошлый период',
		share: 'Пока период идёт, прошлый берётся в той же доле рабочих дней.',
		legend: '▲ план на сегодня выполнен · ● от 80 % · ▼ меньше 80 % · ★ больше 120 %: проверьте план · ○ меньше 5 сделок: мало данных',
	},
	en: {
		section: 'KPIs of the period',
		head: ['KPI', 'Plan', 'Actual', 'Attainment', '', 'Change', '6 months', 'Based on'],
		before: 'Previous period',
		share: 'While the period runs, the one before counts in the same share of working days.',
		legend:
			'▲ the plan to date is reached · ● from 80% · ▼ below 80% · ★ above 120%: check the plan · ○ fewer than 5 deals: too few to judge',
	},
} as const;

/** The lines of the table: the person's own set, or the common figures without a set. */
export const tableMetrics = ({ set }: Pick<Page, 'set'>) => set?.lines.map(({ metric }) => metric) ?? headlines();

/** The KPI table; traffic lights compare with the plan to date: after half a month, half of the month's plan. */
export default defineBlock({
	place: 10,
	on: 'both',
	draw(page, top) {
		const { canvas, set, sources, language, currency, marks } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		marks.set('kpis', String(head));
		const row = cell(top, LAYOUT.blockHelpers, 'both');
		const contested = sources.contested === '' ? undefined : cell(top, LAYOUT.blockHelpers + 1, 'both');
		if (contested !== undefined) {
			canvas.put(top, LAYOUT.blockHelpers, formula(contestedRow(sources)), 'hidden');
			canvas.put(top, LAYOUT.blockHelpers + 1, formula(contestedFigures(sources, row)), 'hidden');
			marks.set(CONTESTED_MARK, contested);
		}
		heads(page, head, words.head, LAYOUT.table, { 5: words.share });
		const list = tableMetrics(page);
		const first = head + 1;
		for (const [i, metric] of list.entries())
			kpiLine(page, first + i, metric, { isFirst: i === 0, better: set?.lines[i]?.better, contested });
		canvas.addTrafficLights({ row: first, column: KPI_COLUMNS.light, rows: list.length, columns: 1 });
		const after = first + list.length;
		canvas.put(head, KPI_COLUMNS.tail, words.before, 'headNumber', { columns: 2 });
		list.forEach((metric, i) => {
			canvas.put(first + i, KPI_COLUMNS.tail, formula(beforeOf(first + i)), 'faint', {
				format: formatOf(metric.unit, currency, language),
				columns: 2,
			});
		});
		canvas.put(after, LAYOUT.table, words.legend, 'note', { columns: 10 });
		canvas.heights[after] = 30;
		// What stands there on most days comes first: blank lines between notes would read as a hole.
		let next = after + 1;
		const yearly = coefficientText(
			list,
			{ scope: CELLS.planScope, months: CELLS.months, isShort: `N(${CELLS.monthCount})<12` },
			sources,
			language,
		);
		canvas.put(next, LAYOUT.table, formula(yearly), 'note', { columns: 10 });
		canvas.heights[next++] = 30;
		list.forEach((metric, i) => {
			if (cohortOf(metric) === null) return;
			const [fact, rows] = [cell(first + i, KPI_COLUMNS.fact), cell(first + i, KPI_COLUMNS.rows)];
			canvas.put(next, LAYOUT.table, formula(ripeningText(metric, fact, rows, language)), 'note', { columns: 10 });
			next++;
		});
		if (contested !== undefined) {
			canvas.put(next, LAYOUT.table, formula(contestedSentence(sources, row, language)), 'note', { columns: 10 });
			canvas.heights[next++] = 30;
		}
		list.forEach((metric, i) => {
			if (!isOwn(metric)) return;
			const [name, fact] = [cell(first + i, KPI_COLUMNS.name), cell(first + i, KPI_COLUMNS.fact)];
			canvas.put(next, LAYOUT.table, formula(faultLine(name, fact)), 'note', { columns: 10 });
			next++;
		});
		return Math.max(next, first + 14);
	},
});
