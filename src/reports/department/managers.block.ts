import { LAYOUT } from '../page/frame';
import { defineBlock, section } from '../page/page';
import { peopleTable } from './people-table';

const WORDS = {
	ru: { section: 'Менеджеры', nobody: 'Без ответственного', median: 'Медиана' },
	en: { section: 'Managers', nobody: 'Nobody’s', median: 'Median' },
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
		return peopleTable(page, head, { ids: page.people, median: words.median, nobody: words.nobody, isRanked: true });
	},
});
