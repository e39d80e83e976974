import { cell, formula, settled, sheet, span } from '../formula';
import { formatOf, titleOf } from '../kpi-format';
import { titleCell } from '../own-kpi-cells';
import { CELLS, LAYOUT } from '../page/frame';
import { putName } from '../page/names';
import { defineBlock, heads, section } from '../page/page';
import { tableMetrics } from './kpis.block';

const WORDS = {
	ru: {
		section: 'Отклонение от закрытого месяца',
		head: ['Показатель', 'Закрыто', 'Сейчас'],
		difference: 'Разница',
		none: 'Выбранный период не закрыт.',
	},
	en: {
		section: 'Change since the month was closed',
		head: ['KPI', 'Closed', 'Now'],
		difference: 'Difference',
		none: 'The chosen period is not closed.',
	},
} as const;

/** A closed month keeps its figures; the changes since, such as refunds, reopened deals and late costs, stand beside them. */
export default defineBlock({
	place: 115,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, currency } = page;
		if (sources.closed === '') return top;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		const tab = sheet(sources.closed);
		const closedRow = cell(head, LAYOUT.blockHelpers, 'both');
		canvas.put(head, LAYOUT.blockHelpers, formula(`IFERROR(MATCH(${CELLS.scopeMatch}&"|"&${CELLS.token};${tab}$A:$A;0);"")`), 'hidden');
		heads(page, head, words.head);
		canvas.put(head, 5, '', 'head', { columns: 2 });
		canvas.put(head, 7, words.difference, 'headNumber');
		const list = tableMetrics(page);
		list.forEach((metric, i) => {
			const row = head + 1 + i;
			const [closed, now] = [cell(row, 3), cell(row, 4)];
			const format = formatOf(metric.unit, currency, language);
			const value = `INDEX(${tab}$A:$ZZ;${closedRow};MATCH("${metric.key}";${tab}$1:$1;0))`;
			putName(page, row, titleCell(metric, language, sources), { shown: titleOf(metric, language) });
			canvas.put(row, 3, formula(`IFERROR(IF(${value}="";"";${value});"")`), 'figure', { format });
			canvas.put(row, 4, formula(`IF(${closedRow}="";"";${cell(Number(page.marks.get('kpis')) + 1 + i, 4)})`), 'figure', { format });
			canvas.put(
				row,
				7,
				formula(`IF(AND(ISNUMBER(${closed});ISNUMBER(${now}));IF(${settled(`${now}-${closed}`, 6)}=0;"";${now}-${closed});"")`),
				'numberBold',
				{
					format: `+${format};−${format}`,
				},
			);
		});
		const diffs = span(head + 1, 7, list.length, 1);
		canvas.put(head, 8, formula(`IF(${closedRow}="";"${words.none}";IF(COUNT(${diffs})=0;"";"≠ "&COUNT(${diffs})))`), 'badge', {
			columns: 4,
		});
		return head + 1 + list.length;
	},
});
