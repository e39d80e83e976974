import { text } from '../language/text';
import { choose, type Measure, mean, median, type Population } from '../measures/vocabulary';
import { defineKpi } from './define';
import { lostDeals, wonDeals } from './populations';
import { createdClosedRange } from './ranges';
import { statistic } from './shared-options';

const statisticOf = (column: string, of: Population): Measure => choose('stat', { median: median(column, of) }, mean(column, of));
const cycle = (column: string): Measure => choose('outcome', { lost: statisticOf(column, lostDeals) }, statisticOf(column, wonDeals));

export default defineKpi({
	id: 'sales_cycle',
	name: text('Средний цикл продаж', 'Sales cycle'),
	help: text(
		'Сколько дней в среднем проходит от создания до выигрыша сделки, по дате закрытия.',
		'Mean number of days from creation to winning, by closing date.',
	),
	unit: 'days',
	better: 'down',
	sets: { senior: { weight: 0.1, plan: 'previous' } },
	place: 60,
	coefficient: 'cycleDays',
	isHeadline: true,
	isCompared: true,
	pitfall: text(
		'Дата импорта вместо даты создания и правленая дата закрытия дают ложный цикл.',
		'An import date taken for creation, or an edited closing date, makes a false cycle.',
	),
	measure: choose('days', { working: cycle('cycle_workdays') }, cycle('cycle_days')),
	options: [
		statistic,
		{ name: 'days', values: ['calendar', 'working'], help: text('календарные или рабочие дни', 'calendar or working days') },
		{ name: 'outcome', values: ['won', 'lost'], help: text('выигранные или проигранные', 'won or lost deals') },
	],
	range: createdClosedRange,
	cases: [
		{ scope: 'M1', value: 12.75 },
		{ scope: 'M2', value: 14 },
		{ scope: 'ALL', value: 13.5 },
		{ scope: 'M1', options: 'days=working', value: 9 },
	],
});
