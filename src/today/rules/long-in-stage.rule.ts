import openDeals from '../../kpis/open-deals.kpi';
import { needs } from '../../measures/vocabulary';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Deals that have been in their stage for longer than so many times what is usual there. */
export default defineRule({
	id: 'long_in_stage',
	urgency: 2,
	// Without a history of stages nobody can tell what is usual.
	rows: needs('stage_changes', openDeals.measure),
	onlyWinnable: true,
	since: { of: 'row', column: 'since', holds: 'instant' },
	in: 'days',
	beyond: { key: 'today_stage_times', otherwise: 2 },
	isTimesUsual: true,
	title: { ru: 'застряли на этапе', en: 'stuck in a stage' },
	reason: {
		ru: ({ late, usual }) => `на этапе ${dayCount(late, 'ru')}, обычно ${dayCount(Math.round(usual), 'ru')}`,
		en: ({ late, usual }) => `in the stage ${dayCount(late, 'en')}, usually ${dayCount(Math.round(usual), 'en')}`,
	},
});
