import { text } from '../language/text';
import { minus, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { refunds, wonMoney } from './populations';
import { amountsRange } from './ranges';

export default defineKpi({
	id: 'net_revenue',
	name: text('Чистая выручка', 'Net revenue'),
	help: text(
		'Сумма выигранных сделок по дате закрытия минус возвраты по дате возврата.',
		'Bookings by closing date less refunds by the date of refund.',
	),
	unit: 'money',
	better: 'up',
	place: 100,
	pitfall: text(
		'Возврат вычитается в тот день, когда деньги вернули, поэтому месяц с крупным возвратом может быть отрицательным.',
		'A refund is deducted on the day it was paid, so a month with a large one can be negative.',
	),
	measure: minus(sum('price', wonMoney), sum('value', refunds)),
	range: {
		...amountsRange,
		help: text(
			'Сумма выигранных сделок по дате закрытия; отрицательная строка уменьшает её, возвраты отдельной таблицы вычтите сами.',
			'Total of won deals by closing date; a negative line reduces it, refunds kept elsewhere deduct yourself.',
		),
	},
	cases: [
		{ scope: 'M1', value: 240_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 690_000 },
	],
});
