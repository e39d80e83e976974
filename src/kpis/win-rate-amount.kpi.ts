import { text } from '../language/text';
import { ratio, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { closedDeals, wonDeals } from './populations';
import { amountsRange } from './ranges';

export default defineKpi({
	id: 'win_rate_amount',
	name: text('Доля успешных по сумме', 'Win rate by amount'),
	help: text('Сумма выигранных ÷ сумма выигранных и проигранных, по дате закрытия.', 'Amount won ÷ amount won and lost, by closing date.'),
	unit: 'share',
	better: 'up',
	place: 121,
	pitfall: text(
		'Одна крупная сделка решает всё: смотрите вместе с долей по числу. Сделки без суммы не видны.',
		'One large deal decides everything: read it with the rate by number. Deals without an amount are not seen.',
	),
	measure: ratio(sum('price', wonDeals), sum('price', closedDeals)),
	range: amountsRange,
	cases: [
		{ scope: 'M1', value: 250 / 330 },
		{ scope: 'M2', value: 450 / 540 },
		{ scope: 'ALL', value: 700 / 870 },
	],
});
