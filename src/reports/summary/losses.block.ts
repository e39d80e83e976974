import { NAME_COLUMNS } from '../details/details';
import { MOST_REASONS } from '../details/loss-counts';
import { cell, formula, span } from '../formula';
import { CELLS, LAYOUT, ROW, WIDE } from '../page/frame';
import { nameAt, piece } from '../page/lookups';
import { defineBlock, heads, section } from '../page/page';
import { palette } from '../style';

const WORDS = {
	ru: {
		section: 'Выиграно и потеряно',
		head: ['Причина', '', 'Сделок', 'Доля', ''],
		won: 'Выиграно',
		other: 'Другие причины',
		none: 'Причина не указана',
		title: 'Выигранные и потерянные сделки по причинам',
	},
	en: {
		section: 'Won and lost',
		head: ['Reason', '', 'Deals', 'Share', ''],
		won: 'Won',
		other: 'Other reasons',
		none: 'No reason given',
		title: 'Deals won, and lost by reason',
	},
} as const;

/** How the closed deals of the period ended. */
export default defineBlock({
	place: 70,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, reasons } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head);
		const first = head + 1;
		const count = reasons + 3;
		const all = span(first, 4, count, 1, 'both');
		for (let i = 0; i < count; i++) {
			const row = first + i;
			const number = cell(row, 4);
			const title =
				i === 0
					? words.won
					: i <= reasons
						? formula(nameAt(sources, NAME_COLUMNS.reasons + i - 1))
						: i === reasons + 1
							? words.other
							: words.none;
			const deals =
				i === 0
					? CELLS.dealFact
					: `IF(${cell(row, LAYOUT.table)}="";"";${piece(CELLS.lossText, i <= reasons ? i - 1 : MOST_REASONS + i - reasons - 1)})`;
			canvas.put(row, LAYOUT.table, title, i === 0 ? 'labelBold' : 'label', { columns: 2 });
			canvas.put(row, 4, formula(deals), 'numberBold', { format: '#,##0' });
			canvas.put(row, 5, formula(`IF(AND(ISNUMBER(${number});SUM(${all})>0);${number}/SUM(${all});"")`), 'number', {
				format: '0%',
				columns: 2,
			});
		}
		const column = (at: number) => ({ row: head, column: at, rows: count + 1, columns: 1 });
		canvas.charts.push({
			kind: 'bar',
			title: words.title,
			ranges: [column(2), column(4)],
			series: [{ color: palette.head }],
			row: head,
			...WIDE,
			height: Math.max(9, count + 1) * ROW,
		});
		return Math.max(first + count, head + 9);
	},
});
