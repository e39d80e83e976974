import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { facts, july, targets } from './shared-data';

type Change = Parameters<typeof facts>[0];
const ask = (
	metric: string,
	who: string,
	{ change = {} as Change, asOf = dayNumber(2026, 7, 31), options = '', period = '2026-07' } = {},
) => askModel({ metric, managers: [who], periods: [period], options }, facts(change, asOf), targets)[0]![0];
const with_ = (...more: Row[]): Row[] => [...july.deals, ...more];
const at = (text: string): number => Date.parse(`${text}:00+03:00`);
const won = (more: Row): Row => ({
	source: 'csv',
	manager_id: 'M1',
	outcome: 'WON',
	amount: 100_00,
	created_at: at('2026-07-01T10:00'),
	closed_at: at('2026-07-20T10:00'),
	...more,
});

test('R11: the newest row of a record counts, on a tie the later one', () => {
	const old = won({ deal_id: 'X', amount: 1_00, updated_at: 1 });
	const fresh = won({ deal_id: 'X', amount: 500_00, updated_at: 2 });
	for (const deals of [with_(old, fresh), with_(fresh, old)]) {
		expect(ask('bookings', 'M1', { change: { deals } })).toBe(250_500);
		expect(ask('won_count', 'M1', { change: { deals } })).toBe(3);
	}
	expect(ask('bookings', 'M1', { change: { deals: with_({ ...fresh, updated_at: null }, { ...old, updated_at: null }) } })).toBe(250_001);
	expect(ask('won_count', 'M1', { change: { deals: with_(old, { ...fresh, source: 'amocrm' }) } })).toBe(4);
	expect(ask('activities', 'ALL', { change: { activities: [...july.activities, ...july.activities] } })).toBe(20);
});

test('R12: an empty price is a deal without money, a negative one takes money and is no deal', () => {
	const deals = with_(won({ deal_id: 'X', amount: null }), won({ deal_id: 'Y', amount: -50_000_00 }));
	expect(ask('won_count', 'M1', { change: { deals } })).toBe(3);
	expect(ask('bookings', 'M1', { change: { deals } })).toBe(200_000);
	expect(ask('avg_check', 'M1', { change: { deals } })).toBe(125_000);
	expect(ask('profit', 'M1', { change: { deals } })).toBe(40_000);
});

test('R10: refunds and bills go with a deleted deal, the work on it stays', () => {
	const deals = july.deals.map((deal) => (deal.deal_id === 'D03' ? { ...deal, is_deleted: true } : deal));
	expect(ask('net_revenue', 'M1', { change: { deals } })).toBe(100_000);
	expect(ask('activities', 'M1', { change: { deals } })).toBe(9);
	const gone = july.deals.map((deal) => (deal.deal_id === 'D02' ? { ...deal, is_deleted: true } : deal));
	expect(ask('receivables', 'M1', { change: { deals: gone } })).toBe(0);
});

test('R14: foreign money takes the rate of its own day; no rate, no money', () => {
	const deals = with_(won({ deal_id: 'X', amount: 10_00, currency: 'USD' }), won({ deal_id: 'Y', amount: 10_00, currency: 'EUR' }));
	const rates = [
		{ date: '2026-07-01', currency: 'USD', rate: 80 },
		{ date: '2026-07-19', currency: 'USD', rate: 90 },
		{ date: '2026-07-25', currency: 'USD', rate: 95 },
	];
	expect(ask('bookings', 'M1', { change: { deals, rates } })).toBe(250_900);
	expect(ask('won_count', 'M1', { change: { deals, rates } })).toBe(4);
});

describe('missing tables are blank, not 0', () => {
	test.each(['spend', 'roi'])('%s without a ledger', (metric) => expect(ask(metric, 'ALL', { change: { ledger: [] } })).toBeNull());
	test.each(['activities', 'comms_per_deal', 'actions_to_close', 'response_time'])('%s without activities', (metric) =>
		expect(ask(metric, 'ALL', { change: { activities: [] } })).toBeNull(),
	);
	test('no invoices: nobody can say what is owed; where the account says so, every won deal is one, paid by the payments on it', () => {
		for (const options of ['', 'part=overdue', 'part=dso'])
			expect(ask('receivables', 'M1', { change: { invoices: [] }, options })).toBeNull();
		const account = accountOf({ asOf: dayNumber(2026, 7, 31), more: { areDealsBills: true } });
		const own = enrich(new FactBase({ ...july, invoices: [] }, account));
		expect(askModel({ metric: 'receivables', managers: ['M1'], periods: ['2026-07'] }, own, [])).toEqual([[200_000 + 60_000]]);
	});
});

test('R7 and R17: half a month', () => {
	const asOf = dayNumber(2026, 7, 10);
	expect(ask('spend', 'M1', { asOf })).toBeCloseTo((60_000 * 10) / 31, 6);
	expect(ask('receivables', 'M1', { asOf })).toBe(60_000);
	expect(ask('receivables', 'M1', { asOf, period: '2026-08' })).toBeNull();
	expect(ask('amount_vs_target', 'M1', { asOf })).toBe(0.25);
	expect(ask('amount_vs_target', 'M1', { asOf, options: 'mode=forecast' })).toBeCloseTo((100_000 * 23) / 8, 6);
});

test('K15: a base that was never loaded is unknown', () => {
	expect(ask('growth_vs_target', 'M1', { period: '2026-06' })).toBeNull();
	const plan = [{ scope: 'M1', metric: 'amount', period: '2026-06', value: 400_000 }];
	expect(askModel({ metric: 'growth_vs_target', managers: ['M1'], periods: ['2026-06'] }, facts(), plan)).toEqual([[null]]);
	const older = with_({ ...won({ deal_id: 'X', amount: 1_00 }), created_at: at('2026-05-02T10:00'), outcome: 'OPEN', closed_at: null });
	expect(askModel({ metric: 'growth_vs_target', managers: ['M1'], periods: ['2026-06'] }, facts({ deals: older }), plan)).toEqual([[0.5]]);
});

test('K6: a margin for deals without a cost, or revenue for firms that pay on it', () => {
	const base = (more: object) => enrich(new FactBase(july, accountOf({ asOf: dayNumber(2026, 7, 31), ...more })));
	const profit = (more: object) => askModel({ metric: 'profit', managers: ['M1'], periods: ['2026-07'] }, base(more), [])[0]![0];
	expect(profit({ isProfitRevenue: true })).toBe(240_000);
	const bare = { ...july, deals: july.deals.map((deal) => ({ ...deal, cost: null })) };
	const assumed = enrich(new FactBase(bare, accountOf({ asOf: dayNumber(2026, 7, 31), defaultMargin: 0.3 })));
	expect(askModel({ metric: 'profit', managers: ['M1', 'M2'], periods: ['2026-07'] }, assumed, [])).toEqual([[65_000], [135_000]]);
	expect(ask('profit', 'M1', { change: { deals: bare.deals } })).toBeNull();
});

test('K7 and K8: windows', () => {
	expect(ask('hot_clients', 'ALL', { options: 'max_age=7' })).toBe(1);
	expect(ask('hot_clients', 'ALL', { options: 'max_age=11' })).toBe(2);
	expect(ask('warm_to_hot', 'M1', { options: 'window=5' })).toBe(0.25);
	expect(ask('warm_to_hot', 'ALL', { options: 'mode=flow' })).toBe(0.75);
});

test('K1: messages of a day with one client are one thread', () => {
	const message = (id: string, hour: string, more: object = {}): Row => ({
		activity_id: id,
		client_id: 'C1',
		manager_id: 'M1',
		type: 'message',
		direction: 'out',
		status: 'done',
		channel: 'wa',
		occurred_at: at(`2026-07-20T${hour}`),
		...more,
	});
	const activities = [
		message('1', '10:00'),
		message('2', '11:00'),
		message('3', '12:00', { channel: 'tg' }),
		message('4', '13:00', { manager_id: 'M2' }),
	];
	expect(ask('activities', 'ALL', { change: { activities } })).toBe(4);
	expect(ask('activities', 'ALL', { change: { activities }, options: 'messages=daily_thread' })).toBe(2);
	expect(ask('activities', 'M1', { change: { activities }, options: 'messages=daily_thread' })).toBe(2);
});

test('R14: a currency is known by its sign and in any case; a rate that is no rate is none', () => {
	const deals = with_(
		won({ deal_id: 'X', amount: 10_00, currency: 'usd' }),
		won({ deal_id: 'Y', amount: 10_00, currency: '$' }),
		won({ deal_id: 'Z', amount: 10_00, currency: '₽' }),
		won({ deal_id: 'V', amount: 10_00, currency: 'руб' }),
	);
	const rates = [
		{ date: '2026-07-01', currency: 'USD', rate: 80 },
		{ date: '2026-07-05', currency: 'USD', rate: 0 },
	];
	expect(ask('bookings', 'M1', { change: { deals, rates } })).toBe(250_000 + 1_600 + 20);
});

test('K7: what imports alone have seen change is no history of the time before them', () => {
	const seen = july.stage_changes.slice(-2).map((row) => ({ ...row, source: 'seen' }));
	expect(ask('hot_clients', 'ALL', { change: { stage_changes: seen }, period: '2026-06' })).toBeNull();
	expect(ask('hot_clients', 'ALL', { change: { stage_changes: [...july.stage_changes, ...seen] } })).toBe(2);
});
