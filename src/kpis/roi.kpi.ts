import { text } from '../language/text';
import { kpi, minus, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { allocate } from './shared-options';

export default defineKpi({
	id: 'roi',
	name: text('Окупаемость (ROI)', 'ROI'),
	help: text(
		'(Прибыль − расходы) ÷ расходы; у менеджера – только его расходы.',
		'(Profit − spend) ÷ spend; of a manager, only the costs booked on the manager.',
	),
	unit: 'share',
	better: 'up',
	place: 109,
	pitfall: text(
		'Продажи месяца оплачены рекламой прошлого: берите квартал. Нет таблицы затрат – пусто.',
		'Sales of a month were bought by the spend before it: use a quarter. No ledger, no value.',
	),
	measure: ratio(minus(kpi('profit'), kpi('spend')), kpi('spend')),
	options: [allocate],
	range: {
		sums: [
			{ name: 'profits', kpi: 'profit', help: text('прибыль: число или столбец', 'profit: a figure or a column') },
			{ name: 'costs', kpi: 'spend', help: text('расходы: число или столбец', 'spend: a figure or a column') },
		],
	},
	cases: [
		{ scope: 'M1', value: 0.5 },
		{ scope: 'M2', value: 1.25 },
		{ scope: 'ALL', value: 0.35 },
		{ scope: 'M1', options: 'allocate=equal', value: 0 },
	],
});
