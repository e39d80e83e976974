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
	limits: { expected: { column: 'expected_close', when: 'by end' } },
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
		'Работает, пока у открытых сделок заполнена ожидаемая дата закрытия: сделки без неё не входят.',
		'It works while open deals have an expected closing date: those without one are left out.',
	),
	measure: shareOf(expected, minus(target('amount', 'money'), kpi('bookings'))),
	options: [prorate],
	cases: [
		{ scope: 'M1', value: 0 },
		{ scope: 'M2', value: 0 },
		{ scope: 'ALL', value: 0 },
	],
});
