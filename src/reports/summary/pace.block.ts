import { dayFormats } from '../day-format';
import { MOST_POINTS } from '../details/pace';
import { cell, formula, roundedUp } from '../formula';
import { moneyFormat } from '../money';
import { CELLS, CHART_WIDTH, firstDay, LAYOUT, pixels } from '../page/frame';
import { piece } from '../page/lookups';
import { defineBlock } from '../page/page';
import { palette } from '../style';

const WORDS = {
	ru: { title: 'Нарастающим итогом: факт и план', day: 'День', fact: 'Факт', plan: 'План' },
	en: { title: 'Running total: actual and plan', day: 'Day', fact: 'Actual', plan: 'Plan' },
} as const;
const DATA = LAYOUT.blockHelpers + 14;

/** Beside the KPI table: how the money came in day by day, against an even plan. Its points stand in hidden columns. */
export default defineBlock({
	place: 11,
	on: 'both',
	draw(page, top) {
		const { canvas, language, currency, marks } = page;
		const words = WORDS[language];
		const format = moneyFormat(currency, language);
		const first = Number(marks.get('kpis'));
		canvas.line(first, DATA, [words.day, words.fact, words.plan], 'hidden');
		const from = firstDay(CELLS.firstMonth);
		const until = firstDay(`(${CELLS.firstMonth}+${CELLS.monthCount})`);
		const [start, length] = [cell(first, DATA + 3, 'both'), cell(first + 1, DATA + 3, 'both')];
		canvas.put(first, DATA + 3, formula(from), 'hidden', { format: '0' });
		canvas.put(first + 1, DATA + 3, formula(`${until}-${start}`), 'hidden', { format: '0' });
		for (let k = 0; k < MOST_POINTS; k++) {
			const row = first + 1 + k;
			const count = `MIN(${MOST_POINTS};${length})`;
			const day = roundedUp(`${k + 1}*${length}/${count}`);
			const isThere = `${k}<${count}`;
			canvas.put(row, DATA, formula(`IF(${isThere};${start}+${day}-1;"")`), 'hidden', { format: dayFormats[language].short });
			const total = piece(CELLS.paceText, k);
			canvas.put(row, DATA + 1, formula(`IFERROR(${total}/100;"")`), 'hidden', { format });
			canvas.put(
				row,
				DATA + 2,
				formula(`IF(AND(${isThere};ISNUMBER(${CELLS.moneyPlan}));${CELLS.moneyPlan}*${day}/${length};"")`),
				'hidden',
				{
					format,
				},
			);
		}
		const column = (n: number) => ({ row: first, column: DATA + n, rows: MOST_POINTS + 1, columns: 1 });
		canvas.charts.push({
			kind: 'line',
			title: words.title,
			ranges: [column(0), column(1), column(2)],
			series: [{ color: palette.accent }, { color: palette.muted, dashed: true }],
			row: first,
			column: LAYOUT.charts,
			width: CHART_WIDTH,
			height: pixels(canvas.heights, first, top - 1),
			format,
		});
		return top;
	},
});
