import { text } from '../language/text';
import { kpi, plus } from '../measures/vocabulary';
import { defineKpi } from './define';
import { otherIncome } from './populations';

export default defineKpi({
	id: 'total_income',
	name: text('Доход', 'Total income'),
	help: text('Чистая выручка плюс прочие доходы из таблицы «Затраты и доходы».', 'Net revenue plus other income of the ledger.'),
	unit: 'money',
	better: 'up',
	place: 102,
	pitfall: text('Без внесённых прочих доходов равен чистой выручке.', 'Without other income it equals net revenue.'),
	measure: plus(kpi('net_revenue'), { kind: 'accrual', column: 'value', of: otherIncome, until: 'last_day' }),
	cases: [
		{ scope: 'M1', value: 240_000 },
		{ scope: 'M2', value: 450_000 },
		{ scope: 'ALL', value: 720_000 },
	],
});
