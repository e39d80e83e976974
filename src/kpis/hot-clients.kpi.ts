import { text } from '../language/text';
import { defineKpi } from './define';
import { temperatureRange } from './ranges';

export default defineKpi({
	id: 'hot_clients',
	name: text('Горячие клиенты', 'Hot clients'),
	help: text(
		'Сколько разных клиентов на конец периода имеют открытую сделку на горячем этапе.',
		'Distinct clients that have an open deal in a hot stage at the end of the period.',
	),
	unit: 'pieces',
	better: 'up',
	aspect: 'result',
	sets: { sdr: { weight: 0.4, plan: 'previous' } },
	place: 95,
	pitfall: text('Забытые горячие сделки завышают число: max_age=30.', 'Forgotten hot deals inflate it: max_age=30.'),
	isHeadline: true,
	measure: {
		kind: 'stock',
		fold: 'distinct',
		column: 'client',
		of: {
			table: 'dealIntervals',
			where: [
				{ column: 'is_credit', is: false },
				{ column: 'state', is: 'OPEN' },
				{ column: 'temperature', is: 'hot' },
			],
			at: 'from',
			credit: 'manager_id',
		},
		until: 'to',
		history: 'stage_changes',
		limits: { age: { column: 'since', within: { option: 'max_age', otherwise: Number.POSITIVE_INFINITY } } },
	},
	options: [
		{ name: 'max_age', values: ['30'], help: text('на этапе не дольше стольких дней', 'in the stage no longer than so many days') },
	],
	range: temperatureRange,
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 2 },
		{ scope: 'ALL', value: 2 },
	],
});
