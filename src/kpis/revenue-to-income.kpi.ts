import { text } from '../language/text';
import { choose, company, kpi, shareOf } from '../measures/vocabulary';
import { defineKpi } from './define';

export default defineKpi({
	id: 'revenue_to_income',
	name: text('Выручка к доходу', 'Revenue to income'),
	help: text(
		'Чистая выручка менеджера (отдела) ÷ весь доход компании за период.',
		'Net revenue of the manager (department) ÷ total income of the company in the period.',
	),
	unit: 'share',
	better: 'up',
	place: 110,
	pitfall: text('Если прочие доходы не внесены, у отдела выйдет ровно 1.', 'Without other income the department comes out at exactly 1.'),
	measure: choose(
		'basis',
		{ gross_income: shareOf(kpi('net_revenue'), kpi('profit')), margin: shareOf(kpi('profit'), kpi('net_revenue')) },
		shareOf(kpi('net_revenue'), company(kpi('total_income'))),
	),
	options: [
		{
			name: 'basis',
			values: ['total_income', 'gross_income', 'margin'],
			help: text('к доходу компании, к валовой прибыли, рентабельность', 'to company income, to gross income, return on sales'),
		},
	],
	range: {
		sums: [
			{ name: 'revenues', kpi: 'net_revenue', help: text('выручка: число или столбец', 'revenue: a figure or a column') },
			{ name: 'incomes', kpi: 'total_income', help: text('доход: число или столбец', 'income: a figure or a column') },
		],
	},
	cases: [
		{ scope: 'M1', value: 1 / 3 },
		{ scope: 'M2', value: 0.625 },
		{ scope: 'ALL', value: 690 / 720 },
		{ scope: 'M1', options: 'basis=gross_income', value: 240 / 90 },
		{ scope: 'M2', options: 'basis=gross_income', value: 2.5 },
		{ scope: 'ALL', options: 'basis=margin', value: 270 / 690 },
	],
});
