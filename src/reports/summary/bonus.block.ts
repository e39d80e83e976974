import { matrix } from '../bonus/matrix';
import { SetLookups } from '../bonus/set-lookups';
import { cell, formula } from '../formula';
import { CELLS, firstDay, LAYOUT, ripeningOf } from '../page/frame';
import { dealSizeMetric } from '../page/headline';
import { defineBlock, section } from '../page/page';

const WORDS = {
	ru: { section: 'Балл и премия', trial: 'тест', more: 'А если ещё сделок' },
	en: { section: 'Score and bonus', trial: 'trial', more: 'What if: extra deals' },
} as const;

const COLUMNS = { name: 2, plan: 3, fact: 4, attainment: 5, counted: 7, weight: 8, adds: 11, ifMore: 14, addsIfMore: 15 } as const;
const MORE = 2;

/** The matrix of the person's set: what each KPI adds to the score, what the bonus would be, and what two deals more would bring. */
export default defineBlock({
	place: 15,
	on: 'manager',
	draw(page, top) {
		const { canvas, sources, set, language, currency, marks } = page;
		if (set === null) return top;
		const words = WORDS[language];
		const head = section(page, top, `${words.section}: ${set.title}`);
		canvas.put(top, COLUMNS.ifMore - 1, words.more, 'fieldLabelRight', { columns: 2 });
		canvas.put(top, COLUMNS.addsIfMore, MORE, 'input', { amount: true, inputName: 'more', format: '0' });
		const drawing = {
			canvas,
			sources,
			sets: new SetLookups(set.lookups),
			language,
			currency,
			at: COLUMNS,
			hidden: LAYOUT.blockHelpers,
			dealSize: dealSizeMetric(),
		};
		canvas.put(head, LAYOUT.blockHelpers + 8, formula(firstDay(CELLS.lastMonth)), 'hidden');
		const day = cell(head, LAYOUT.blockHelpers + 8, 'both');
		const results = matrix(drawing, head, set.matrix, {
			planScope: CELLS.planScope,
			token: CELLS.token,
			months: CELLS.months,
			day,
			isMonth: `${CELLS.kind}="M"`,
			ripening: ripeningOf,
			row: CELLS.row,
			rowBefore: CELLS.rowBefore,
			more: cell(top, COLUMNS.addsIfMore, 'both'),
		});
		marks.set('score', results.score);
		marks.set('bonus', results.bonus);
		marks.set('shadow', results.shadow);
		marks.set('trial', results.isTrial);
		return results.after;
	},
});
