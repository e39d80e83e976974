import { text } from '../language/text';
import { type Measure, needs, type Population, ratio, type StockLimits } from '../measures/vocabulary';
import { defineKpi } from './define';

const open: Population = { table: 'activities', where: [{ column: 'is_open_task', is: true }], at: 'always', credit: 'manager_id' };
const tasks = (limits?: StockLimits): Measure => ({
	kind: 'stock',
	fold: 'distinct',
	column: 'activity_id',
	of: open,
	until: 'never',
	history: null,
	...(limits && { limits }),
});

export default defineKpi({
	id: 'overdue_tasks',
	name: text('Просроченные задачи', 'Overdue tasks'),
	help: text(
		'Открытые задачи со сроком раньше сегодняшнего дня ÷ все открытые задачи; известно только на сегодня.',
		'Open tasks due before today ÷ all open tasks; known for the present only.',
	),
	unit: 'share',
	better: 'down',
	place: 132,
	pitfall: text(
		'Закрыть задачу, не сделав, – легко: смотрите вместе с коммуникациями.',
		'To close a task without doing it is easy: read it with communications.',
	),
	measure: needs('activities', ratio(tasks({ age: { column: 'due', beyond: 0 } }), tasks())),
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: null },
		{ scope: 'ALL', value: null },
	],
});
