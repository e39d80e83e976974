import { text } from '../language/text';
import { choose, elapsed, kpi, product, ratio, shareOf, target } from '../measures/vocabulary';
import { defineKpi } from './define';
import { closedRange, withTarget } from './ranges';
import { prorate } from './shared-options';

export default defineKpi({
	id: 'deals_vs_target',
	name: text('Сделки относительно цели', 'Deals against goal'),
	help: text('Выигранные сделки ÷ план по числу сделок за тот же период.', 'Deals won ÷ the plan of the same period.'),
	unit: 'share',
	better: 'up',
	place: 112,
	pitfall: text(
		'Один договор, разбитый на много сделок, выглядит перевыполнением.',
		'One contract split into many deals looks like success.',
	),
	measure: choose(
		'mode',
		{
			pace: shareOf(kpi('won_count'), product(target('deals', 'number'), elapsed())),
			forecast: ratio(kpi('won_count'), elapsed()),
		},
		shareOf(kpi('won_count'), target('deals', 'number')),
	),
	options: [
		{
			name: 'mode',
			values: ['full', 'pace', 'forecast'],
			units: { forecast: 'pieces' },
			overData: ['pace', 'forecast'],
			help: text('весь план, план на сегодня, прогноз по темпу', 'the whole plan, the plan to date, forecast by pace'),
		},
		prorate,
	],
	range: withTarget(closedRange),
	cases: [
		{ scope: 'M1', value: 0.5 },
		{ scope: 'M2', value: 0.5 },
		{ scope: 'ALL', value: 0.5 },
	],
});
