import { text } from '../language/text';
import { and, type Measure, needs, type Population, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { dealsInWork } from './populations';

const present = (of: Population): Measure => ({
	kind: 'stock',
	fold: 'distinct',
	column: 'deal_id',
	of,
	until: 'never',
	history: null,
});

export default defineKpi({
	id: 'no_next_step',
	name: text('Сделки без следующего шага', 'Deals without a next step'),
	help: text(
		'Открытые сделки без запланированного на будущее действия ÷ открытые сделки; известно только на сегодня.',
		'Open deals without a planned future activity ÷ open deals; known for the present only.',
	),
	unit: 'share',
	better: 'down',
	sets: { junior: { weight: 0.2, plan: 0.1 } },
	place: 133,
	pitfall: text(
		'Следующим шагом считается запланированное действие в самой сделке: задача на контакте не видна.',
		'A next step is a planned activity on the deal itself: a task on the contact is not seen.',
	),
	measure: needs('activities', ratio(present(and(dealsInWork, { column: 'next_step', is: false })), present(dealsInWork))),
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 1 },
		{ scope: 'ALL', value: 1 },
	],
});
