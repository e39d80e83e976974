import { text } from '../language/text';
import { choose, elapsed, kpi, product, ratio, shareOf, target } from '../measures/vocabulary';
import { defineKpi } from './define';
import { amountsRange, withTarget } from './ranges';
import { prorate } from './shared-options';

export default defineKpi({
	id: 'amount_vs_target',
	name: text('Сумма относительно цели', 'Amount against goal'),
	help: text('Сумма закрытых сделок ÷ план по сумме за тот же период.', 'Bookings ÷ the plan of the same period.'),
	unit: 'share',
	better: 'up',
	place: 12,
	pitfall: text('Полмесяца с полным планом сравнивайте через mode=pace.', 'Compare half a month with the whole plan by mode=pace.'),
	measure: choose(
		'mode',
		{
			pace: shareOf(kpi('bookings'), product(target('amount', 'money'), elapsed())),
			forecast: ratio(kpi('bookings'), elapsed()),
		},
		shareOf(kpi('bookings'), target('amount', 'money')),
	),
	options: [
		{
			name: 'mode',
			values: ['full', 'pace', 'forecast'],
			units: { forecast: 'money' },
			overData: ['pace', 'forecast'],
			help: text('весь план, план на сегодня, прогноз по темпу', 'the whole plan, the plan to date, forecast by pace'),
		},
		prorate,
	],
	range: withTarget(amountsRange),
	cases: [
		{ scope: 'M1', value: 0.625 },
		{ scope: 'M2', value: 0.75 },
		{ scope: 'ALL', value: 0.7 },
		{ scope: 'ALL', options: 'mode=forecast', value: 700_000 },
	],
});
