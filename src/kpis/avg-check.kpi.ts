import { text } from '../language/text';
import { choose, count, distinct, type Measure, median, type Population, ratio, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { pricedWonDeals, wonDeals } from './populations';
import { amountsRange } from './ranges';
import { statistic } from './shared-options';

const check = (of: Population): Measure => {
	const total = sum('price', of);
	return choose(
		'per',
		{ client: ratio(total, distinct('client', of)) },
		choose('stat', { median: median('price', of) }, ratio(total, count(of))),
	);
};

export default defineKpi({
	id: 'avg_check',
	name: text('Средний чек', 'Average deal size'),
	formerNames: ['Average check'],
	help: text(
		'Сумма ÷ число выигранных сделок с ненулевой суммой, по дате закрытия.',
		'Total ÷ number of won deals whose amount is filled in, by closing date.',
	),
	unit: 'money',
	better: 'up',
	aspect: 'quality',
	place: 40,
	isHeadline: true,
	isCompared: true,
	coefficient: 'dealSize',
	pitfall: text(
		'Сумма 0 в CRM значит «не заполнено», такие сделки не входят: zero_price=include вернёт их.',
		'An amount of 0 means "not filled in" and is left out: zero_price=include takes it in.',
	),
	measure: choose('zero_price', { include: check(wonDeals) }, check(pricedWonDeals)),
	options: [
		statistic,
		{ name: 'zero_price', values: ['exclude', 'include'], help: text('считать ли сделки без суммы', 'whether unpriced deals count') },
		{ name: 'per', values: ['deal', 'client'], help: text('на сделку или на клиента', 'per deal or per client') },
	],
	range: amountsRange,
	cases: [
		{ scope: 'M1', value: 125_000 },
		{ scope: 'M2', value: 225_000 },
		{ scope: 'ALL', value: 175_000 },
		{ scope: 'ALL', options: 'per=client', value: 175_000 },
		{ scope: 'ALL', options: 'stat=median', value: 175_000 },
		{ scope: 'M2', options: 'zero_price=include', value: 150_000 },
	],
});
