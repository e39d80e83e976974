import { text } from '../language/text';
import { type Measure, type Population, ratio, type StockLimits } from '../measures/vocabulary';
import { defineKpi } from './define';
import { dealsInWork } from './populations';

const present = (of: Population, limits?: StockLimits): Measure => ({
	kind: 'stock',
	fold: 'distinct',
	column: 'deal_id',
	of,
	until: 'never',
	history: null,
	...(limits && { limits }),
});

export default defineKpi({
	id: 'stale_deals',
	name: text('Зависшие сделки', 'Stale deals'),
	help: text(
		'Открытые сделки без действий и смены этапа дольше N дней ÷ открытые сделки; известно только на сегодня.',
		'Open deals without activity or change of stage for more than N days ÷ open deals; known for the present only.',
	),
	unit: 'share',
	better: 'down',
	place: 134,
	pitfall: text(
		'Заметка или смена этапа без разговора тоже выглядит как движение.',
		'A change of stage without a conversation looks like movement too.',
	),
	measure: ratio(present(dealsInWork, { age: { column: 'last_touch', beyond: { option: 'days', otherwise: 14 } } }), present(dealsInWork)),
	options: [{ name: 'days', values: ['14'], help: text('сколько дней тишины', 'days of silence') }],
	cases: [
		{ scope: 'M1', value: 0 },
		{ scope: 'M2', value: 0 },
		{ scope: 'ALL', value: 0 },
	],
});
