import { text } from '../language/text';
import { sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonMoney } from './populations';
import { amountsRange } from './ranges';

export default defineKpi({
	id: 'bookings',
	name: text('Сумма закрытых сделок', 'Bookings'),
	help: text(
		'Сумма выигранных сделок за период по дате закрытия, без вычета возвратов.',
		'Total amount of deals won in the period, by closing date, refunds not deducted.',
	),
	unit: 'money',
	better: 'up',
	sets: { head: { weight: 0.4 }, senior: { weight: 0.4 }, manager: { weight: 0.5 }, junior: { weight: 0.4 } },
	place: 10,
	pitfall: text(
		'Возвраты сюда не входят: для денег, которые остались, берите чистую выручку. НДС в суммах завышает её.',
		'Refunds are not deducted: for the money that stayed take net revenue. VAT inside amounts inflates it.',
	),
	isHeadline: true,
	plan: 'amount',
	measure: sum('price', wonMoney),
	range: amountsRange,
	cases: [
		{ scope: 'M1', value: 250_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 700_000 },
	],
});
