import receivables from '../../kpis/receivables.kpi';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Bills that should have been paid. */
export default defineRule({
	id: 'overdue_invoice',
	urgency: 3,
	rows: receivables.measure,
	options: { part: 'overdue' },
	since: { of: 'row', column: 'due', holds: 'day' },
	in: 'days',
	title: { ru: 'просроченные счета', en: 'overdue invoices' },
	reason: {
		ru: ({ late, count }) =>
			count === 1 ? `счёт просрочен на ${dayCount(late, 'ru')}` : `просрочено счетов: ${count}, старший на ${dayCount(late, 'ru')}`,
		en: ({ late, count }) =>
			count === 1 ? `invoice overdue by ${dayCount(late, 'en')}` : `${count} invoices overdue, the oldest by ${dayCount(late, 'en')}`,
	},
});
