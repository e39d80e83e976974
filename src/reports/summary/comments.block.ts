import { span } from '../formula';
import { titleOf } from '../kpi-format';
import { titleCell } from '../own-kpi-cells';
import { FEEDBACK_AT, FEEDBACK_MARK } from '../page/feedback-place';
import { LAYOUT } from '../page/frame';
import { putName } from '../page/names';
import { defineBlock, section } from '../page/page';

const WORDS = {
	ru: {
		section: 'Обратная связь',
		kpi: 'Показатель',
		rating: '1 – мешает, 5 – помогает',
		why: 'Почему',
		manager: 'Комментарий менеджера',
		head: 'Комментарий руководителя',
	},
	en: {
		section: 'Feedback',
		kpi: 'KPI',
		rating: '1 = gets in the way, 5 = helps',
		why: 'Why',
		manager: 'The manager’s comment',
		head: 'The head’s comment',
	},
} as const;

const RATINGS = ['1', '2', '3', '4', '5'];
const BOX = 3;

/** Where the manager rates the KPIs of the set, and both comment; their texts survive every rebuild. */
export default defineBlock({
	place: 35,
	on: 'manager',
	draw(page, top) {
		const { canvas, sources, language, marks, set } = page;
		const words = WORDS[language];
		const head = section(page, top, words.section);
		const wide = LAYOUT.tableEnd - FEEDBACK_AT.comment + 1;
		canvas.put(head, LAYOUT.table, set === null ? words.manager : words.kpi, 'head');
		canvas.put(head, FEEDBACK_AT.rating, set === null ? '' : words.rating, 'headWrap');
		canvas.put(head, FEEDBACK_AT.comment, set === null ? '' : words.why, 'head', { columns: wide });
		canvas.put(head, LAYOUT.charts, words.head, 'head', { columns: 6 });
		if (set !== null) canvas.heights[head] = 34;
		const lines = set?.lines ?? [];
		lines.forEach(({ metric }, i) => {
			const row = head + 1 + i;
			putName(page, row, titleCell(metric, language, sources), { shown: titleOf(metric, language) });
			canvas.put(row, FEEDBACK_AT.rating, '', 'comment', { choose: RATINGS, inputName: `rating ${set!.id} ${metric.key}` });
			canvas.put(row, FEEDBACK_AT.comment, '', 'comment', { columns: wide, inputName: `why ${set!.id} ${metric.key}` });
			canvas.put(row, LAYOUT.blockHelpers, `${FEEDBACK_MARK}${set!.id}|${metric.key}`, 'hidden');
		});
		const box = head + 1 + lines.length;
		canvas.put(box, LAYOUT.table, set === null ? '' : words.manager, 'label');
		canvas.put(box, FEEDBACK_AT.rating, '', 'comment', { columns: wide + 1, rows: BOX, inputName: 'comment' });
		canvas.put(head + 1, LAYOUT.charts, '', 'comment', { columns: 6, rows: lines.length + BOX, inputName: 'head' });
		marks.set('comment', span(head + 1, FEEDBACK_AT.rating, lines.length + BOX, wide + 1));
		return box + BOX;
	},
});
