import { text } from '../language/text';
import { choose, elapsed, kpi, product, ratio, target } from '../measures/vocabulary';
import { defineKpi } from './define';
import { amountsRange } from './ranges';

export default defineKpi({
	id: 'amount_vs_target',
	name: text('Сумма относительно цели', 'Amount against goal'),
	help: text('Сумма закрытых сделок ÷ план по сумме за тот же период.', 'Bookings ÷ the plan of the same period.'),
	unit: 'share',
	better: 'up',
	place: 12,
	measure: choose(
		'mode',
		{
			pace: ratio(kpi('bookings'), product(target('amount', 'money'), elapsed())),
		},
		ratio(kpi('bookings'), target('amount', 'money')),
	),
	options: [{ name: 'mode', values: ['full', 'pace'], help: text('весь план или план на сегодня', 'the whole plan or the plan to date') }],
	range: { ...amountsRange, target: 'amount' },
	cases: [
		{ scope: 'M1', value: 0.625 },
		{ scope: 'M2', value: 0.75 },
		{ scope: 'ALL', value: 0.7 },
	],
});
