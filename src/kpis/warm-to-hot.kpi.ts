import { text } from '../language/text';
import { and, choose, count, type Population, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { entries, wonDeals } from './populations';
import { warmthRange } from './ranges';

const warm: Population = and(entries, { column: 'temperature', is: 'warm' });
const hot: Population = and(entries, { column: 'temperature', is: 'hot' });

export default defineKpi({
	id: 'warm_to_hot',
	name: text('Тёплые → горячие', 'Warm to hot'),
	help: text(
		'Из клиентов, ставших тёплыми в периоде, доля ставших горячими или купивших к сегодняшнему дню; у ответственного в тот момент.',
		'Of clients who became warm in the period, the share that became hot or bought so far; credited to who was responsible then.',
	),
	unit: 'share',
	better: 'up',
	place: 107,
	pitfall: text(
		'Недавние клиенты ещё не созрели: сравнивайте периоды одного возраста.',
		'Recent clients have not ripened: compare periods of one age.',
	),
	measure: choose(
		'mode',
		{ flow: ratio(count(hot), count(warm)) },
		{
			kind: 'cohort',
			subject: 'client',
			entry: warm,
			goal: [hot, wonDeals],
			within: { option: 'window', otherwise: Number.POSITIVE_INFINITY },
		},
	),
	options: [
		{ name: 'mode', values: ['cohort', 'flow'], help: text('когорта или отношение потоков месяца', 'cohort or ratio of the flows') },
		{ name: 'window', values: ['30'], help: text('за столько дней', 'within so many days') },
	],
	range: warmthRange,
	cases: [
		{ scope: 'M1', value: 0.75 },
		{ scope: 'M2', value: 2 / 3 },
		{ scope: 'ALL', value: 2 / 3 },
	],
});
