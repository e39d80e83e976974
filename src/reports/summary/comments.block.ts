import { span } from '../formula';
import { AT } from './frame';
import { defineBlock, section } from './page';

const WORDS = {
	ru: { section: 'Обратная связь', manager: 'Комментарий менеджера', head: 'Комментарий руководителя' },
	en: { section: 'Feedback', manager: 'The manager’s comment', head: 'The head’s comment' },
} as const;

/** Where the manager and the head write; what they wrote stays, whatever is built anew. */
export default defineBlock({
	place: 35,
	on: 'manager',
	draw(page, top) {
		const { canvas, language, marks } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		canvas.put(head, AT.table, words.manager, 'head', { columns: 10 });
		canvas.put(head, AT.charts, words.head, 'head', { columns: 6 });
		canvas.put(head + 1, AT.table, '', 'comment', { columns: 10, rows: 3, isOwn: true });
		canvas.put(head + 1, AT.charts, '', 'comment', { columns: 6, rows: 3, isOwn: true });
		marks.set('comment', span(head + 1, AT.table, 3, 10));
		return head + 4;
	},
});
