import { formula } from '../formula';
import { adviceCells, sentence } from '../page/advice';
import { columnWidth, LAYOUT } from '../page/frame';
import { defineBlock, type Page, SIDES, section } from '../page/page';
import { toDoCells } from '../page/to-do';
import { linesOf } from '../text-width';

const WORDS = {
	ru: {
		section: 'Что происходит и что делать',
		person: ['Почему так', 'Что делать', 'Какие сделки', 'Что изменилось'],
		head: ['Почему так', 'Что делать', 'Чьи сделки', 'Что изменилось'],
	},
	en: {
		section: 'What is going on, and what to do',
		person: ['Why', 'What to do', 'Which deals', 'What changed'],
		head: ['Why', 'What to do', 'Whose deals', 'What changed'],
	},
} as const;
const TALL = 32;
const LINE = 14;
/** About as long as what a sentence says of a person or a deal beside the name. */
const BESIDE = 'Сильнее всех отстают от плана: – 1 000 000 ₽';

/** Whose deals and who is behind: two people each time, and names may be long. */
function heightOfNames({ names }: Page): number {
	const [longest = '', next = ''] = [...names].sort((a, b) => b.length - a.length);
	const width = Array.from({ length: LAYOUT.end - LAYOUT.table }, (_, i) => columnWidth(LAYOUT.table + 1 + i)).reduce((a, b) => a + b, 0);
	const text = [longest, next, longest, next].map((name) => `${BESIDE} ${name}`).join(' ');
	return Math.max(TALL, linesOf(text, width - SIDES) * LINE + 4);
}

/** The questions that a sheet is opened with, answered in sentences: why, what to do, with which deals, what is new. */
export default defineBlock({
	place: 5,
	on: 'both',
	draw(page, top) {
		const { canvas, language, isDepartment } = page;
		const words = WORDS[language];
		toDoCells(page);
		adviceCells(page);
		const first = section(page, top, words.section);
		(['why', 'steps', 'deals', 'friday'] as const).forEach((name, i) => {
			const row = first + i;
			canvas.put(row, LAYOUT.table, words[isDepartment ? 'head' : 'person'][i]!, 'labelBold');
			canvas.put(row, LAYOUT.table + 1, formula(sentence(name)), 'answer', { columns: LAYOUT.end - LAYOUT.table });
			// All but the news may take two lines.
			if (name !== 'friday') canvas.heights[row] = name === 'deals' && isDepartment ? heightOfNames(page) : TALL;
		});
		return first + 4;
	},
});
