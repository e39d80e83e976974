import { text } from '../language/text';
import { and, choose, count, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';
import { clientsRange } from './ranges';

const repeats = count(and(wonDeals, { column: 'is_repeat', is: true }));

export default defineKpi({
	id: 'repeat_deals',
	name: text('Повторные сделки', 'Repeat deals'),
	help: text(
		'Выигранные сделки с клиентами, которые уже покупали раньше – у любого менеджера.',
		'Won deals whose client had bought before, from any manager.',
	),
	unit: 'pieces',
	better: 'up',
	aspect: 'result',
	place: 90,
	pitfall: text(
		'Один покупатель под двумя карточками (компания и контакт) выглядит новым. История до начала загрузки видна только по отметке «Повторная».',
		'One buyer under two cards (company and contact) looks new. What was before the first import is seen by the Repeat mark only.',
	),
	isHeadline: true,
	measure: choose('as', { share: ratio(repeats, count(wonDeals)) }, repeats),
	options: [{ name: 'as', values: ['count', 'share'], units: { share: 'share' }, help: text('число или доля', 'number or share') }],
	range: clientsRange,
	cases: [
		{ scope: 'M1', value: 1 },
		{ scope: 'M2', value: 2 },
		{ scope: 'ALL', value: 3 },
		{ scope: 'ALL', options: 'as=share', value: 0.6 },
	],
});
