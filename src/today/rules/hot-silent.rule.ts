import hotClients from '../../kpis/hot-clients.kpi';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Deals of hot clients to which nothing has happened for days. */
export default defineRule({
	id: 'hot_silent',
	urgency: 4,
	rows: hotClients.measure,
	onlyWinnable: true,
	since: { of: 'deal', column: 'last_touch', holds: 'instant' },
	in: 'days',
	beyond: { key: 'today_hot_days', otherwise: 3 },
	title: { ru: 'горячие клиенты ждут', en: 'hot clients waiting' },
	reason: {
		ru: ({ late }) => `горячий клиент ждёт ${dayCount(late, 'ru')}`,
		en: ({ late }) => `hot client waiting ${dayCount(late, 'en')}`,
	},
});
