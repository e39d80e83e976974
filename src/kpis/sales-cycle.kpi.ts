import { text } from '../language/text';
import { choose, mean, median } from '../measures/vocabulary';
import { defineKpi } from './define';
import { lostDeals, wonDeals } from './populations';
import { createdClosedRange } from './ranges';

export default defineKpi({
	id: 'sales_cycle',
	name: text('Средний цикл продаж', 'Sales cycle'),
	help: text(
		'Сколько дней в среднем проходит от создания до выигрыша сделки, по дате закрытия.',
		'Mean number of days from creation to winning, by closing date.',
	),
	unit: 'days',
	better: 'down',
	place: 60,
	isHeadline: true,
	isCompared: true,
	measure: choose(
		'outcome',
		{ lost: choose('stat', { median: median('cycle_days', lostDeals) }, mean('cycle_days', lostDeals)) },
		choose('stat', { median: median('cycle_days', wonDeals) }, mean('cycle_days', wonDeals)),
	),
	options: [
		{ name: 'stat', values: ['mean', 'median'], help: text('среднее или медиана', 'mean or median') },
		{ name: 'outcome', values: ['won', 'lost'], help: text('выигранные или проигранные', 'won or lost deals') },
	],
	range: createdClosedRange,
	cases: [
		{ scope: 'M1', value: 12.75 },
		{ scope: 'M2', value: 14 },
		{ scope: 'ALL', value: 13.5 },
	],
});
