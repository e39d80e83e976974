import { headlines } from '../../kpis/metrics';
import { cell, formula, span } from '../formula';
import { AT } from './frame';
import { formatOf } from './judge';
import { beforeOf, KPI, kpiLine } from './kpi-line';
import type { Page } from './page';
import { defineBlock, heads, section } from './page';
import { contribution, scoreOf } from './weighted';

const WORDS = {
	ru: {
		section: 'Показатели за период',
		head: ['Показатель', 'План', 'Факт', 'Выполн.', '', 'К прошл.', '6 месяцев', 'Строк'],
		before: 'Было',
		weight: 'Вес',
		contribution: 'Вклад',
		total: 'Итог по набору',
		share: 'Пока период идёт, прошлый берётся в той же доле рабочих дней.',
		legend: '▲ план на сегодня выполнен · ● от 80 % · ▼ меньше 80 % · ★ больше 120 %: проверьте план · ○ меньше 5 сделок: мало данных',
	},
	en: {
		section: 'KPIs of the period',
		head: ['KPI', 'Plan', 'Actual', 'Attained', '', 'Change', '6 months', 'Rows'],
		before: 'Before',
		weight: 'Weight',
		contribution: 'Counts',
		total: 'Score of the set',
		share: 'While the period runs, the one before counts in the same share of working days.',
		legend:
			'▲ the plan to date is reached · ● from 80 % · ▼ below 80 % · ★ above 120 %: check the plan · ○ fewer than 5 deals: too few to judge',
	},
} as const;

/** The lines of the table: the person's own set, or the common figures where no set is kept. */
export const tableMetrics = ({ set }: Pick<Page, 'set'>) => set?.lines.map(({ metric }) => metric) ?? headlines();

/** The KPI table; lights stand for the plan to date: half a month gone asks for half of a month's plan. */
export default defineBlock({
	place: 10,
	on: 'both',
	draw(page, top) {
		const { canvas, set, language, currency, marks } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		marks.set('kpis', String(head));
		heads(page, head, words.head, AT.table, { 5: words.share });
		const list = tableMetrics(page);
		const first = head + 1;
		for (const [i, metric] of list.entries()) kpiLine(page, first + i, metric, { isFirst: i === 0, better: set?.lines[i]?.better });
		canvas.light({ row: first, column: KPI.light, rows: list.length, columns: 1 });
		let after = first + list.length;
		if (set === null) {
			canvas.put(head, KPI.tail, words.before, 'headNumber', { columns: 2 });
			for (const [i, metric] of list.entries())
				canvas.put(first + i, KPI.tail, formula(beforeOf(first + i)), 'faint', { format: formatOf(metric.unit, currency), columns: 2 });
		} else {
			heads(page, head, ['', words.contribution], KPI.tail);
			canvas.put(head, KPI.tail, words.weight, 'headNumber');
			set.lines.forEach((line, i) => {
				canvas.put(first + i, KPI.tail, line.weight, 'number', { format: '0%' });
				canvas.put(first + i, KPI.tail + 1, formula(contribution(first + i, line)), 'number', { format: '0.0%' });
			});
			canvas.line(after, AT.table, [words.total, '', '', '', '', '', '', '', '', ''], 'total');
			canvas.put(after, KPI.tail, formula(`SUM(${span(first, KPI.tail, list.length, 1)})`), 'totalNumber', { format: '0%' });
			canvas.put(after, KPI.tail + 1, formula(scoreOf(first, list.length)), 'totalNumber', { format: '0.0%' });
			marks.set('score', cell(after, KPI.tail + 1, 'both'));
			after++;
		}
		canvas.put(after, AT.table, words.legend, 'note', { columns: 10 });
		canvas.heights[after] = 30;
		return Math.max(after + 1, first + 14);
	},
});
