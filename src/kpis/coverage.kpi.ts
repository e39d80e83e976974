import { text } from '../language/text';
import { kpi, type Measure, minus, shareOf, target } from '../measures/vocabulary';
import { defineKpi } from './define';
import { openDeals } from './populations';
import { prorate } from './shared-options';

const expected: Measure = {
	kind: 'stock',
	fold: 'sum',
	column: 'price',
	of: openDeals,
	until: 'to',
	history: 'stage_changes',
	limits: { expected: { column: 'expected_close', when: 'by end', undated: 'closes_by' } },
};

export default defineKpi({
	id: 'coverage',
	name: text('Покрытие плана воронкой', 'Pipeline coverage'),
	help: text(
		'Сумма открытых сделок с ожидаемым закрытием до конца периода ÷ остаток плана; план выполнен – пусто.',
		'Open amount expected to close by the end of the period ÷ the rest of the plan; blank when the plan is reached.',
	),
	unit: 'times',
	better: 'up',
	place: 125,
	pitfall: text(
		'Сумма берётся без вероятности: при покрытии 1 пришлось бы выиграть всё. Сделка без ожидаемой даты входит той частью оставшегося обычного срока до выигрыша, что попадает в период.',
		'Amounts count whatever the probability: at 1 everything would have to be won. A deal without an expected date counts by the part of what is left of the usual days to the win that falls in the period.',
	),
	measure: shareOf(expected, minus(target('amount', 'money'), kpi('bookings'))),
	options: [prorate],
	cases: [
		{ scope: 'M1', value: 0 },
		{ scope: 'M2', value: 0 },
		{ scope: 'ALL', value: 0 },
	],
});
