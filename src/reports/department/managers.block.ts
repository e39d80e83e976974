import { cell, formula, settled, span } from '../formula';
import { sentencePlace } from '../page/advice';
import { CELLS, LAYOUT } from '../page/frame';
import { defineBlock, type Page, section } from '../page/page';
import { moneyText } from '../page/text-figures';
import { COLUMN, peopleTable, TIE } from './people-table';

const WORDS = {
	ru: { section: 'Менеджеры', nobody: 'Без ответственного', median: 'Медиана' },
	en: { section: 'Managers', nobody: 'Unassigned', median: 'Median' },
} as const;

/** Managers as lines, coloured by column; below them the median and the deals credited to nobody. */
export default defineBlock({
	place: 20,
	on: 'department',
	draw(page, top) {
		if (page.people.length === 0) return top;
		const words = WORDS[page.language];
		const head = section(page, top, words.section, LAYOUT.table);
		page.marks.set('people', String(head + 1));
		laggards(page, head + 1);
		return peopleTable(page, head, { ids: page.people, shownAs: page.names, median: words.median, nobody: words.nobody, isRanked: true });
	},
});

const NAMED = 2;

/** The managers who are furthest behind the plan to date, for the sentences on top of the sheet; in the first days nobody is. */
function laggards({ canvas, people, language, currency }: Page, first: number): void {
	const gaps = span(first, COLUMN.gap, people.length, 1, 'both');
	const { row, column } = sentencePlace('laggards');
	const texts = Array.from({ length: Math.min(NAMED, people.length) }, (_, i) => {
		const found = cell(row + 1, column + i, 'both');
		canvas.put(row + 1, column + i, formula(`IF(COUNT(${gaps})>${i};LARGE(${gaps};${i + 1});0)`), 'hidden');
		const place = `MATCH(${found};${gaps};0)`;
		const name = `INDEX(${span(first, LAYOUT.table, people.length, 1, 'both')};${place})`;
		// Said to the unit as on the manager's own sheet: without what makes the gaps differ.
		const size = cell(row + 1, column + NAMED + i, 'both');
		canvas.put(row + 1, column + NAMED + i, formula(`IF(${found}=0;0;${settled(`${found}+(${place}+${first - 1})/${TIE}`, 6)})`), 'hidden');
		return `IF(${size}>=1;${i === 0 ? '' : '", "&'}${name}&" – "&(${moneyText(size, language, currency)});"")`;
	});
	canvas.put(row, column, formula(`IF(${CELLS.isUnrated};"";${texts.join('&')})`), 'hidden');
}
