import { text } from '../language/text';
import { choose, count, kpi, type Measure, needs, plus } from '../measures/vocabulary';
import { defineKpi } from './define';
import { costs, createdDeals, ownCosts, sharedCosts } from './populations';
import { allocate } from './shared-options';

const booked = (of: typeof costs): Measure => ({ kind: 'accrual', column: 'value', of, until: 'last_day' });

/** The sellers at the end of the period, each for an equal part. */
const sellers: Measure = {
	kind: 'stock',
	fold: 'distinct',
	column: 'manager_id',
	of: { table: 'managers', where: [{ column: 'sells', is: true }], at: 'active_since', credit: 'manager_id' },
	until: 'active_until',
	history: 'managers',
};

const allocated = (by: Measure): Measure => plus(booked(ownCosts), { kind: 'portion', of: booked(sharedCosts), by });

export default defineKpi({
	id: 'spend',
	name: text('Расходы', 'Spend'),
	help: text(
		'Затраты из таблицы «Затраты и доходы», разнесённые по дням периода; у менеджера – только записанные на него.',
		'Ledger costs by the days they cover; of a manager, only those booked on the manager.',
	),
	unit: 'money',
	better: 'down',
	place: 101,
	pitfall: text(
		'Общие расходы (без менеджера) входят только в отдел: сумма по менеджерам меньше отдела. Забытая дата окончания ставит всю сумму на один день.',
		'Shared costs (without a manager) are in the department only: managers add up to less. A missing end date puts the whole amount on one day.',
	),
	measure: needs(
		'ledger',
		choose(
			'allocate',
			{ equal: allocated(sellers), by_leads: allocated(count(createdDeals)), by_revenue: allocated(kpi('net_revenue')) },
			booked(costs),
		),
	),
	options: [allocate],
	cases: [
		{ scope: 'M1', value: 60_000 },
		{ scope: 'M2', value: 80_000 },
		{ scope: 'ALL', value: 200_000 },
		{ scope: 'M1', options: 'allocate=equal', value: 90_000 },
		{ scope: 'M2', options: 'allocate=by_leads', value: 120_000 },
	],
});
