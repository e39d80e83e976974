import staleDeals from '../../kpis/stale-deals.kpi';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Deals in work without an activity or a change of stage for days. */
export default defineRule({
	id: 'stale',
	urgency: 2,
	rows: staleDeals.measure,
	onlyWinnable: true,
	since: { of: 'row', column: 'last_touch', holds: 'instant' },
	in: 'days',
	beyond: { key: 'today_stale_days', otherwise: 14, option: 'days' },
	saidBy: ['hot_silent'],
	title: { ru: 'давно нет контакта', en: 'no contact for long' },
	reason: {
		ru: ({ late }) => `тишина ${dayCount(late, 'ru')}`,
		en: ({ late }) => `silent for ${dayCount(late, 'en')}`,
	},
});
