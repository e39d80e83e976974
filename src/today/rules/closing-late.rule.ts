import { dealsInWork } from '../../kpis/populations';
import { and, count, needsColumn } from '../../measures/vocabulary';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Deals in work whose expected day of closing has passed. */
export default defineRule({
	id: 'closing_late',
	urgency: 3,
	rows: needsColumn('deals', 'expected_close', count(and(dealsInWork, { column: 'expected_close', known: true }))),
	onlyWinnable: true,
	since: { of: 'row', column: 'expected_close', holds: 'day' },
	in: 'days',
	beyond: { key: 'today_closing_days', otherwise: 0 },
	isDated: true,
	title: { ru: 'срок закрытия прошёл', en: 'past the closing day' },
	reason: {
		ru: ({ late }) => `срок закрытия прошёл ${dayCount(late, 'ru')} назад`,
		en: ({ late }) => `closing day passed ${dayCount(late, 'en')} ago`,
	},
});
