import { text } from '../language/text';
import { defineKpi } from './define';
import { openDeals } from './populations';

export default defineKpi({
	id: 'pipeline',
	name: text('Сумма в работе', 'Pipeline'),
	help: text(
		'Сумма сделок в работе на конец периода, у того, кто ведёт их.',
		'Amount of open deals at the end of the period, credited to who holds them.',
	),
	unit: 'money',
	better: 'up',
	aspect: 'quantity',
	place: 124,
	pitfall: text(
		'Сделки без суммы прибавляют 0, забытые – завышают: сначала заполните суммы и закройте зависшие.',
		'Deals without an amount add 0, forgotten ones inflate it: fill in amounts and close stale deals first.',
	),
	measure: { kind: 'stock', fold: 'sum', column: 'price', of: openDeals, until: 'to', history: 'stage_changes' },
	cases: [
		{ scope: 'M1', value: 120_000 },
		{ scope: 'M2', value: 370_000 },
		{ scope: 'ALL', value: 490_000 },
	],
});
