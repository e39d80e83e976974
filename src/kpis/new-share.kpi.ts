import { text } from '../language/text';
import { and, type Condition, kpi, minus, shareOf, sum } from '../measures/vocabulary';
import { defineKpi } from './define';
import { refunds, wonMoney } from './populations';

const isFirst: Condition = { column: 'is_repeat', is: false };

export default defineKpi({
	id: 'new_share',
	name: text('Доля новых клиентов', 'Share of new clients'),
	help: text('Чистая выручка первых покупок ÷ чистая выручка.', 'Net revenue of first purchases ÷ net revenue.'),
	unit: 'share',
	better: 'up',
	place: 131,
	coefficient: 'newShare',
	pitfall: text(
		'История до начала загрузки не видна: старый клиент, купивший впервые на её памяти, выглядит новым.',
		'What was before the first import is not seen: an old client who buys for the first time since looks new.',
	),
	measure: shareOf(minus(sum('price', and(wonMoney, isFirst)), sum('value', and(refunds, isFirst))), kpi('net_revenue')),
	cases: [
		{ scope: 'M1', value: 140 / 240 },
		{ scope: 'M2', value: 200 / 450 },
		{ scope: 'ALL', value: 340 / 690 },
	],
});
