import { text } from '../language/text';
import { constant, count, distinct, kpi, over, product, ratio, shareOf } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';

export default defineKpi({
	id: 'ltv',
	name: text('Пожизненная ценность клиента', 'Lifetime value'),
	help: text(
		'Средний чек × покупок на клиента в год × лет с клиентом × рентабельность, за последние 365 дней.',
		'Average deal size × purchases per client a year × years × margin, over the last 365 days.',
	),
	unit: 'money',
	better: 'up',
	aspect: 'quality',
	place: 139,
	pitfall: text(
		'Срок жизни клиента – предположение (years=3), а не измерение: сравнивать годится, планировать по нему деньги – нет.',
		'The years a client stays are an assumption (years=3), not a measurement: good for comparing, not for planning money.',
	),
	measure: over(
		{ lastDays: 365 },
		product(
			product(kpi('avg_check'), ratio(count(wonDeals), distinct('client', wonDeals))),
			product(constant({ option: 'years', otherwise: 3 }), shareOf(kpi('profit'), kpi('net_revenue'))),
		),
	),
	options: [{ name: 'years', values: ['3'], help: text('сколько лет живёт клиент', 'years a client stays') }],
	cases: [
		{ scope: 'M1', value: 150_000 * 1.5 * 3 * (170 / 440) },
		{ scope: 'M2', value: 200_000 * (4 / 3) * 3 * (240 / 600) },
		{ scope: 'ALL', value: 175_000 * (7 / 4) * 3 * (410 / 1040) },
	],
});
