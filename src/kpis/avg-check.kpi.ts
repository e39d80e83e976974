import { text } from '../language/text';
import { choose, count, median, ratio, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { pricedWonDeals, wonDeals } from './populations';
import { amountsRange } from './ranges';

export default defineKpi({
	id: 'avg_check',
	name: text('Средний чек', 'Average check'),
	help: text(
		'Сумма ÷ число выигранных сделок с ненулевой суммой, по дате закрытия.',
		'Total ÷ number of won deals whose amount is filled in, by closing date.',
	),
	unit: 'money',
	better: 'up',
	place: 40,
	isHeadline: true,
	isCompared: true,
	coefficient: 'dealSize',
	measure: choose(
		'stat',
		{ median: median('price', pricedWonDeals) },
		choose(
			'zero_price',
			{ include: ratio(sum('price', wonDeals), count(wonDeals)) },
			ratio(sum('price', pricedWonDeals), count(pricedWonDeals)),
		),
	),
	options: [
		{ name: 'stat', values: ['mean', 'median'], help: text('среднее или медиана', 'mean or median') },
		{ name: 'zero_price', values: ['exclude', 'include'], help: text('считать ли сделки без суммы', 'whether unpriced deals count') },
	],
	range: amountsRange,
	cases: [
		{ scope: 'M1', value: 125_000 },
		{ scope: 'M2', value: 225_000 },
		{ scope: 'ALL', value: 175_000 },
		{ scope: 'M2', options: 'zero_price=include', value: 150_000 },
	],
});
