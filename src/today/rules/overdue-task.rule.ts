import overdueTasks from '../../kpis/overdue-tasks.kpi';
import { dayCount } from './day-count';
import { defineRule } from './rule';

/** Open tasks whose day has passed; they are their performer's, whoever has the deal. */
export default defineRule({
	id: 'overdue_task',
	urgency: 3,
	rows: overdueTasks.measure,
	since: { of: 'row', column: 'due', holds: 'instant' },
	in: 'days',
	isDated: true,
	title: { ru: 'просроченные задачи', en: 'overdue tasks' },
	reason: {
		ru: ({ late, count }) =>
			count === 1 ? `задача просрочена на ${dayCount(late, 'ru')}` : `просрочено задач: ${count}, старшая на ${dayCount(late, 'ru')}`,
		en: ({ late, count }) =>
			count === 1 ? `task overdue by ${dayCount(late, 'en')}` : `${count} tasks overdue, the oldest by ${dayCount(late, 'en')}`,
	},
});
