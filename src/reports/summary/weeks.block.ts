import { dayFormats } from '../day-format';
import { WEEK_LINES } from '../details/weeks';
import { cell, formula, quoted, sheet } from '../formula';
import { CELLS, firstDay, LAYOUT, ROW, WIDE } from '../page/frame';
import { isMissing, piece } from '../page/lookups';
import { defineBlock, heads, section } from '../page/page';

const WEEKS = 12;
const WORDS = {
	ru: {
		section: 'Активность по неделям',
		missing: 'Активностей нет: загрузите звонки, встречи и письма.',
		head: ['Неделя с', 'Звонки', 'Встречи', 'Письма', '', 'Презентации', 'Выигранные'],
		title: 'Общение с клиентами по неделям и выигранные сделки',
	},
	en: {
		section: 'Activity by week',
		missing: 'There are no activities: import calls, meetings and emails.',
		head: ['Week of', 'Calls', 'Meetings', 'Emails', '', 'Presentations', 'Deals won'],
		title: 'Communications by week, and deals won',
	},
} as const;
/** Columns of calls, meetings, presentations, emails, deals won; emails take the place where other tables have attainment and light. */
const COLUMNS = [3, 4, 7, 5, 8];

/** Twelve weeks up to the end of the period, what was done in each and what was sold. */
export default defineBlock({
	place: 60,
	on: 'both',
	draw(page, top) {
		const { canvas, sources, language } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		heads(page, head, words.head);
		const first = head + 1;
		const nothing = isMissing(sources, 'activities');
		canvas.put(top, 4, formula(`IF(${nothing};${quoted(words.missing)};"")`), 'warning');
		const end = `MIN(${CELLS.today};${firstDay(`(${CELLS.firstMonth}+${CELLS.monthCount})`)}-1)`;
		for (let i = 0; i < WEEKS; i++) {
			const row = first + i;
			const text = cell(row, LAYOUT.blockHelpers, 'column');
			// Sheets count days so that 2 is a Monday.
			canvas.put(row, LAYOUT.table, formula(`${end}-MOD(${end}-2;7)-${7 * (WEEKS - 1 - i)}`), 'label', {
				format: dayFormats[language].short,
			});
			const match = `MATCH(${CELLS.scopeMatch}&"|w"&${cell(row, LAYOUT.table)};${sheet(sources.details)}$A:$A;0)`;
			canvas.put(row, LAYOUT.blockHelpers, formula(`IFERROR(INDEX(${sheet(sources.details)}$B:$B;${match});"")`), 'hidden');
			for (let k = 0; k < WEEK_LINES; k++)
				canvas.put(
					row,
					COLUMNS[k]!,
					formula(k === WEEK_LINES - 1 ? piece(text, k) : `IF(${nothing};"";${piece(text, k)})`),
					k === WEEK_LINES - 1 ? 'numberBold' : 'number',
					{ format: '#,##0', columns: COLUMNS[k] === 5 ? 2 : 1 },
				);
		}
		const column = (at: number) => ({ row: head, column: at, rows: WEEKS + 1, columns: 1 });
		canvas.charts.push({
			kind: 'combo',
			isStacked: true,
			title: words.title,
			ranges: [column(2), ...COLUMNS.map(column)],
			series: [
				{ color: '#2563eb', type: 'columns' },
				{ color: '#0f766e', type: 'columns' },
				{ color: '#d97706', type: 'columns' },
				{ color: '#b6c6de', type: 'columns' },
				{ color: '#1f2a37', type: 'line', isSecond: true },
			],
			row: head,
			...WIDE,
			height: (WEEKS + 1) * ROW,
		});
		return first + WEEKS;
	},
});
