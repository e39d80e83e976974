import { text } from '../language/text';
import { median } from '../measures/vocabulary';
import { defineKpi } from './define';
import { createdDeals } from './populations';

export default defineKpi({
	id: 'assign_lag',
	name: text('Время до назначения', 'Time to assignment'),
	help: text(
		'Медиана рабочих минут от создания лида до назначения менеджера.',
		'Median business minutes from the creation of a lead to its assignment.',
	),
	unit: 'minutes',
	better: 'down',
	place: 136,
	pitfall: text(
		'Берутся только лиды, у которых известно время назначения: очередь, из которой никто ничего не взял, в медиану не попадёт.',
		'Only leads whose assignment is known enter: a queue from which nobody took anything is not in the median.',
	),
	measure: median('assign_minutes', createdDeals),
	cases: [
		{ scope: 'M1', value: null },
		{ scope: 'M2', value: null },
		{ scope: 'ALL', value: null },
	],
});
