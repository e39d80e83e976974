import responseTime from '../../kpis/response-time.kpi';
import { defineRule } from './rule';

/** After two hours nobody counts minutes. */
const shown = (minutes: number, min: string, hours: string): string =>
	minutes < 120 ? `${Math.floor(minutes)} ${min}` : `${Math.floor(minutes / 60)} ${hours}`;

/** Leads that nobody has contacted for longer than the norm of working minutes. */
export default defineRule({
	id: 'unanswered',
	urgency: 5,
	rows: responseTime.measure,
	options: { stat: 'no_response' },
	onlyWinnable: true,
	since: { of: 'row', column: 'response_start', holds: 'instant' },
	in: 'working minutes',
	beyond: { key: 'today_answer_minutes', otherwise: 30 },
	title: { ru: 'лиды без ответа', en: 'unanswered leads' },
	reason: {
		ru: ({ late }) => `нет ответа ${shown(late, 'раб. мин', 'раб. ч')}`,
		en: ({ late }) => `no answer for ${shown(late, 'working min', 'working h')}`,
	},
});
