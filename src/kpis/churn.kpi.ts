import { text } from '../language/text';
import { and, type Measure, ratio } from '../measures/vocabulary';
import { defineKpi } from './define';
import { wonDeals } from './populations';

const active: Extract<Measure, { kind: 'stock' }> = {
	kind: 'stock',
	fold: 'distinct',
	column: 'client',
	of: { ...wonDeals, at: 'closed_at' },
	until: 'active_until',
	history: 'deals',
	moment: 'start',
};
/** Those of them who did not buy again before their time ran out in the period. */
const lapsed: Measure = {
	...active,
	of: and(active.of, { column: 'is_lapsed', is: true }),
	limits: { expected: { column: 'lapse_day', when: 'in period' } },
};

export default defineKpi({
	id: 'churn',
	name: text('Отток', 'Churn'),
	help: text(
		'Клиенты, не купившие снова в свой срок и ещё 30 дней, ÷ активные на начало периода.',
		'Clients who did not buy again in their time and 30 days more ÷ those active at the start of the period.',
	),
	unit: 'share',
	better: 'down',
	place: 140,
	pitfall: text(
		'Пока история покупок короткая, срок каждого клиента неточен: первый год читайте с осторожностью.',
		'While the history of purchases is short, the term of each client is rough: read the first year with care.',
	),
	measure: ratio(lapsed, active),
	cases: [
		{ scope: 'M1', value: 0 },
		{ scope: 'M2', value: 0 },
		{ scope: 'ALL', value: 0 },
	],
});
