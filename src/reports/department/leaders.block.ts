import { cell, formula, span } from '../formula';
import { moneyFormat } from '../money';
import { LAYOUT, pixels, ROW, rowBelow, WIDE } from '../page/frame';
import { putName } from '../page/names';
import { defineBlock, heads, section } from '../page/page';
import { palette } from '../style';

const MOST = 5;
const WORDS = {
	ru: { section: 'Лидеры периода', head: ['Менеджер', 'План', 'Факт', 'Выполн.', '', 'Место'], title: 'Лидеры: факт и план' },
	en: {
		section: 'Leaders of the period',
		head: ['Manager', 'Plan', 'Actual', 'Attainment', '', 'Rank'],
		title: 'Leaders: actual and plan',
	},
} as const;

/** The managers by their money, greatest first; ties keep the order of the table above. Who has none leads nobody. */
export default defineBlock({
	place: 24,
	on: 'department',
	draw(page, top) {
		const { canvas, people, language, currency, marks } = page;
		// A list of all of them would say again what stands above.
		if (people.length <= MOST) return top;
		const words = WORDS[language];
		const count = MOST;
		const first = Number(marks.get('people'));
		const head = section(page, top, words.section);
		heads(page, head, words.head);
		const order = LAYOUT.blockHelpers + 13;
		const facts = span(first, 4, people.length, 1, 'both');
		people.forEach((_, i) => {
			const [fact, above] = [cell(first + i, 4), span(first, 4, i + 1, 1)];
			const pinned = above.replace(/^([A-Z]+)(\d+)/, '$1$$$2');
			const place = `SUMPRODUCT((N(+${fact})<${facts})*ISNUMBER(${facts}))+SUMPRODUCT((${pinned}=${fact})*1)`;
			canvas.put(first + i, order, formula(`IF(N(${fact})>0;${place};"")`), 'hidden');
		});
		const places = span(first, order, people.length, 1, 'both');
		const longest = page.names.reduce((most, name) => (name.length > most.length ? name : most), '');
		for (let k = 0; k < count; k++) {
			const row = head + 1 + k;
			const match = `MATCH(${k + 1};${places};0)`;
			const from = (column: number): string => `IFERROR(INDEX(${span(first, column, people.length, 1, 'both')};${match});"")`;
			putName(page, row, formula(from(2)), { isBold: k < 3, shown: longest });
			canvas.put(row, 3, formula(from(3)), 'figure', { format: moneyFormat(currency, language) });
			canvas.put(row, 4, formula(from(4)), 'figureBold', { format: moneyFormat(currency, language) });
			canvas.put(row, 5, formula(from(5)), 'number', { format: '0%' });
			canvas.put(row, 6, formula(from(6)), 'light');
			canvas.put(row, 7, formula(from(7)), 'number', { format: '0' });
		}
		canvas.addTrafficLights({ row: head + 1, column: 6, rows: count, columns: 1 });
		const after = head + 1 + count;
		const height = Math.max(9 * ROW, pixels(canvas.heights, head, after));
		const column = (at: number) => ({ row: head, column: at, rows: count + 1, columns: 1 });
		canvas.charts.push({
			kind: 'bar',
			title: words.title,
			ranges: [column(2), column(4), column(3)],
			series: [{ color: palette.accent }, { color: palette.plan }],
			row: head,
			...WIDE,
			height,
			format: moneyFormat(currency, language),
		});
		return Math.max(after, rowBelow(canvas.heights, head, height));
	},
});
