import { dealsInWork } from '../../kpis/populations';
import { and, count, needsColumn } from '../../measures/vocabulary';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Deals that are expected to close between today and the end of the week. */
export default defineRule({
	id: 'closing_this_week',
	urgency: 4,
	rows: needsColumn('deals', 'expected_close', count(and(dealsInWork, { column: 'expected_close', known: true }))),
	onlyWinnable: true,
	since: { of: 'row', column: 'expected_close', holds: 'day' },
	in: 'days',
	isThisWeek: true,
	isDated: true,
	title: { ru: 'закрыть на этой неделе', en: 'to close this week' },
	reason: {
		ru: ({ late }) => (late === 0 ? 'закрыть сегодня' : `закрыть через ${dayCount(-late, 'ru')}`),
		en: ({ late }) => (late === 0 ? 'to close today' : `to close in ${dayCount(-late, 'en')}`),
	},
});
