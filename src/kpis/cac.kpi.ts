import { text } from '../language/text';
import { and, choose, constant, distinct, kpi, over, product, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';

const cost = ratio(kpi('spend'), distinct('client', and(wonDeals, { column: 'is_repeat', is: false })));

export default defineKpi({
	id: 'cac',
	name: text('Стоимость привлечения', 'Acquisition cost'),
	help: text(
		'Расходы ÷ новые клиенты периода; as=payback – сколько месяцев клиент её окупает.',
		'Spend ÷ new clients of the period; as=payback: months in which a client pays it back.',
	),
	unit: 'money',
	better: 'down',
	place: 141,
	pitfall: text(
		'Расходы месяца приводят клиентов следующего: берите квартал. У менеджера нет общих расходов, поэтому у отдела дороже, чем у каждого.',
		'Spend of a month wins clients of the next: take a quarter. A manager has no shared costs, so the department is dearer than each of them.',
	),
	measure: choose(
		'as',
		{ payback: ratio(cost, over({ lastDays: 365 }, ratio(kpi('profit'), product(distinct('client', wonDeals), constant(12))))) },
		cost,
	),
	options: [
		{
			name: 'as',
			values: ['cost', 'payback'],
			units: { payback: 'months' },
			help: text('стоимость или срок окупаемости', 'cost or payback'),
		},
	],
	parts: [{ metric: 'cac_payback', options: 'as=payback', name: text('Срок окупаемости клиента', 'Client payback') }],
	cases: [
		{ scope: 'M1', value: 60_000 },
		{ scope: 'M2', value: 80_000 },
		{ scope: 'ALL', value: 100_000 },
	],
});
