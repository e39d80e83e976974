import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';

const AT = Date.parse('2026-07-10T09:00:00Z');
const deal = (deal_id: string, amount: number | null, client_id: string | null, more: Row = {}): Row => ({
	source: 'csv',
	deal_id,
	manager_id: 'M1',
	outcome: 'OPEN',
	created_at: AT,
	amount,
	client_id,
	...more,
});
/** An amount of 0 is not filled in (R12); one in a currency without a rate is; a credit note is no deal. */
const deals = [
	deal('1', 100_00, 'C1'),
	deal('2', 0, 'C2'),
	deal('3', null, 'C1'),
	deal('4', 200_00, null),
	deal('5', 50_00, '', { currency: 'XAU' }),
	deal('6', null, null),
	deal('7', 1, 'C3'),
	deal('8', -30_00, null),
];
const calls = ['1', '2', '3', '4', null].map(
	(deal_id, i): Row => ({
		source: 'csv',
		activity_id: `a${i}`,
		deal_id,
		manager_id: 'M1',
		type: 'call',
		direction: 'out',
		status: 'done',
		occurred_at: AT,
	}),
);

const CONDITIONS = [
	['deals', 'Amount = filled', 4],
	['deals', 'Бюджет <> (нет)', 4],
	['deals', 'Amount = (none)', 3],
	['deals', 'Client = filled', 4],
	['deals', 'Клиент = (пусто)', 3],
	['deals', 'Client = C1|(none)', 5],
	['deals', 'Client = C1', 2],
	['deals', 'Amount = filled; Client = filled', 2],
	['activities', 'Deals.Amount = filled', 2],
	['activities', 'Deals.Amount = (none)', 3],
	['activities', 'Deals.Client = filled', 3],
] as const;

test.each(CONDITIONS)('of %s, %s holds for as many rows as have it in their cell', (table, conditions, expected) => {
	const own = { name: 'X', table, what: 'count', conditions };
	const rows = { deals, activities: calls, managers: [{ manager_id: 'M1', name: 'A' }], own_kpis: [own] };
	const facts = enrich(new FactBase(rows, accountOf({ asOf: dayNumber(2026, 7, 31) })));
	expect(askModel({ metric: 'X', managers: ['ALL'], periods: ['2026-07'] }, facts, [])[0]![0]).toBe(expected);
});
