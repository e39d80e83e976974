import { column, type Table } from './table';

/** KPI sets per role or person, a line a KPI, spec §1.7 and §3.6. What concerns the whole set (fund, limits, steps) stands in any of its lines. */
export const kpiSets: Table = {
	id: 'kpi_sets',
	title: { ru: 'Наборы KPI', en: 'KPI sets' },
	key: ['kpi_set_id', 'version', 'kind', 'metric'],
	columns: [
		column('kpi_set_id', 'id', 'Набор', 'Set'),
		column('version', 'number', 'Версия', 'Version'),
		column('role', 'text', 'Роль', 'Role'),
		column('manager_id', 'id', 'Менеджер', 'Manager', { also: ['manager'] }),
		column('status', 'enum', 'Состояние', 'Status', { values: ['draft', 'trial', 'active', 'archived'] }),
		column('effective_from', 'day', 'Действует с', 'Effective from'),
		column('effective_to', 'day', 'Действует по', 'Effective to'),
		column('trial_until', 'day', 'Тест до', 'Trial until'),
		column('kind', 'enum', 'Вид', 'Kind', { values: ['kpi', 'stop'] }),
		column('metric', 'id', 'Показатель', 'Metric', { required: true }),
		column('weight', 'number', 'Вес', 'Weight'),
		column('plan_source', 'enum', 'Откуда план', 'Plan from', { values: ['targets', 'fixed', 'previous'] }),
		column('plan', 'number', 'Норма', 'Norm'),
		column('better', 'enum', 'Лучше', 'Better', { values: ['up', 'down'] }),
		column('threshold', 'number', 'Порог', 'Threshold'),
		column('cap', 'number', 'Потолок', 'Cap'),
		column('base', 'number', 'База', 'Base'),
		column('multiplier', 'number', 'Множитель', 'Multiplier'),
		column('is_stepped', 'bool', 'Ступенями', 'In steps'),
		column('fund', 'money', 'Фонд премии', 'Bonus fund'),
		column('bonus_min', 'money', 'Премия не меньше', 'Bonus at least'),
		column('bonus_max', 'money', 'Премия не больше', 'Bonus at most'),
	],
};

/** What people say of their KPIs, spec §3.7. A line without a rating is a reminder that nobody has answered yet. */
export const feedback: Table = {
	id: 'feedback',
	title: { ru: 'Обратная связь', en: 'Feedback' },
	key: ['feedback_id'],
	idFrom: ['manager_id', 'kpi_set_id', 'metric', 'date'],
	columns: [
		column('feedback_id', 'id', 'ID', 'Feedback ID', { also: ['id'] }),
		column('date', 'day', 'Дата', 'Date'),
		column('manager_id', 'id', 'Менеджер', 'Manager', { also: ['manager'] }),
		column('kpi_set_id', 'id', 'Набор', 'Set'),
		column('metric', 'id', 'Показатель', 'Metric'),
		column('rating', 'number', 'Оценка', 'Rating'),
		column('comment', 'text', 'Комментарий', 'Comment'),
		column('status', 'enum', 'Состояние', 'Status', { values: ['asked', 'new', 'discussed', 'accepted', 'declined'] }),
		column('answer', 'text', 'Ответ', 'Answer'),
		column('author', 'text', 'Кто ответил', 'Answered by'),
		column('decided_at', 'day', 'Решено', 'Decided'),
	],
};

/** What was decided about plans, KPI sets and definitions, spec §3.7. Lines are only ever added. */
export const decisions: Table = {
	id: 'decisions',
	title: { ru: 'Журнал решений по KPI', en: 'KPI decisions' },
	key: ['decision_id'],
	columns: [
		column('decision_id', 'id', 'ID', 'Decision ID', { required: true }),
		column('at', 'instant', 'Когда', 'When'),
		column('who', 'text', 'Кто', 'Who'),
		column('object', 'text', 'Что', 'What'),
		column('scope', 'id', 'Кого касается', 'Whom'),
		column('metric', 'id', 'Показатель', 'Metric'),
		column('period', 'text', 'Период', 'Period', { isMonth: true }),
		column('before', 'text', 'Было', 'Before'),
		column('after', 'text', 'Стало', 'After'),
		column('reason', 'text', 'Причина', 'Reason'),
		column('feedback_id', 'id', 'Обращение', 'Feedback'),
		column('effective_from', 'day', 'Действует с', 'Effective from'),
	],
};
