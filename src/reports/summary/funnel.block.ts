import { NAME_COLUMNS } from '../details/details';
import { cell, formula } from '../formula';
import { CELLS, LAYOUT, ROW, WIDE } from '../page/frame';
import { nameAt, piece } from '../page/lookups';
import { defineBlock, heads, section } from '../page/page';
import { palette } from '../style';

const WORDS = {
	ru: {
		section: 'Воронка периода',
		head: ['Этап', 'Вошли', 'Дальше', 'Конверсия', '', 'Потеряны'],
		won: 'Продажи периода',
		title: 'Воронка: сколько сделок вошло в этап',
	},
	en: {
		section: 'Funnel of the period',
		head: ['Stage', 'Entered', 'Moved on', 'Conversion', '', 'Lost here'],
		won: 'Deals won in the period',
		title: 'Funnel: deals that entered each stage',
	},
} as const;

/** Stages of the main pipeline with the conversion of each, and the deals won. */
export default defineBlock({
	place: 50,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language, stages } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head);
		const first = head + 1;
		for (let i = 0; i < stages; i++) {
			const row = first + i;
			const [name, entered, passed] = [cell(row, LAYOUT.table), cell(row, 3), cell(row, 4)];
			const number = (n: number): string => `IF(${name}="";"";${piece(CELLS.funnelText, i * 3 + n)})`;
			canvas.put(row, LAYOUT.table, formula(nameAt(sources, NAME_COLUMNS.stages + i)), 'label');
			canvas.put(row, 3, formula(number(0)), 'numberBold', { format: '#,##0' });
			canvas.put(row, 4, formula(number(1)), 'number', { format: '#,##0' });
			canvas.put(row, 5, formula(`IF(N(${entered})>0;${passed}/${entered};"")`), 'number', { format: '0%' });
			canvas.put(row, 6, '', 'label');
			canvas.put(row, 7, formula(number(2)), 'number', { format: '#,##0' });
		}
		const last = first + stages;
		canvas.line(last, LAYOUT.table, [words.won, '', '', '', '', ''], 'total');
		canvas.put(last, 3, formula(CELLS.dealFact), 'totalNumber', { format: '#,##0' });
		const column = (at: number) => ({ row: head, column: at, rows: stages + 2, columns: 1 });
		canvas.charts.push({
			kind: 'bar',
			title: words.title,
			ranges: [column(2), column(3)],
			series: [{ color: palette.accent }],
			row: head,
			...WIDE,
			height: Math.max(11, stages + 2) * ROW,
		});
		return Math.max(last + 1, head + 11);
	},
});
