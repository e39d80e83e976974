import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import type { TableId } from '../../src/facts/tables';
import { cohort } from '../../src/formulas/cohort';
import { askModel } from '../../src/formulas/model';
import { facts, july, targets } from './shared-data';

/** Worked by hand: figures of §4 that the shared data set of July leaves empty. */
type Change = Partial<Record<TableId, Row[]>>;
const ask = (metric: string, who: string, change: Change = {}, options = '', period = '2026-07', asOf = dayNumber(2026, 7, 31)) =>
	askModel({ metric, managers: [who], periods: [period], options }, facts(change, asOf), targets)[0]![0];
const at = (text: string): number => Date.parse(`${text}:00+03:00`);
const deal = (id: string, more: Row): Row => ({
	source: 'csv',
	deal_id: id,
	manager_id: 'M1',
	outcome: 'OPEN',
	amount: 100_000_00,
	created_at: at('2026-07-01T10:00'),
	...more,
});
const won = (id: string, closed: string, more: Row = {}): Row =>
	deal(id, { outcome: 'WON', created_at: at('2025-01-01T10:00'), closed_at: at(closed), ...more });
const step = (id: string, to: string, when: string, who = 'M1'): Row => ({
	change_id: `${id}${to}${when}`,
	deal_id: id,
	to_stage_id: to,
	changed_at: at(when),
	manager_id: who,
});

test('stage_time, stage by stage: finished stays of July by the day of leaving', () => {
	// Left `new` in July: D03 2 d 1 h, D04 3 d 16 h 10 m, D08 3 d 10.5 h, D09 2 d, D10 3 d 23 h, D11 3 d 20 h, D12 3 d 19 h.
	const hours = 49 + 88 + 1 / 6 + 82.5 + 48 + 95 + 92 + 91;
	expect(ask('stage_time', 'ALL', {}, 'stage=new')).toBeCloseTo(hours / 24 / 7, 9);
	// Left `qual` in July under M1: D02 6 d, D03 5 d, D04 9 d 2 h, D05 12 d, D12 11 d (M2 came with the next stage).
	expect(ask('stage_time', 'M1', {}, 'stage=qual')).toBeCloseTo((6 + 5 + 9 + 2 / 24 + 12 + 11) / 5, 9);
	expect(ask('stage_time', 'M1', {}, 'stage=none')).toBeNull();
});

test('overdue_tasks: two of three open tasks were due before today', () => {
	const task = (id: string, due: string | null, more: Row = {}): Row => ({
		activity_id: id,
		manager_id: 'M1',
		type: 'task',
		status: 'planned',
		occurred_at: at('2026-07-20T10:00'),
		due_at: due === null ? null : at(due),
		...more,
	});
	const activities = [
		task('1', '2026-07-30T23:59'),
		task('2', '2026-07-31T00:10'),
		task('3', null),
		task('4', '2026-07-01T10:00', { status: 'done' }),
		task('5', '2026-07-01T10:00', { is_deleted: true }),
		task('6', '2026-07-01T10:00', { type: 'call' }),
	];
	expect(ask('overdue_tasks', 'M1', { activities })).toBeCloseTo(2 / 3, 12);
	expect(ask('overdue_tasks', 'M2', { activities })).toBeNull();
	expect(ask('overdue_tasks', 'M1', { activities }, '', '2026-06')).toBeNull();
});

test('assign_lag: the median of business minutes to the assignment', () => {
	const deals = [
		deal('1', { created_at: at('2026-07-01T10:00'), assigned_at: at('2026-07-01T10:20') }),
		// Friday evening to Monday: 30 minutes on Friday, 15 on Monday.
		deal('2', { created_at: at('2026-07-03T17:30'), assigned_at: at('2026-07-06T09:15') }),
		deal('3', { created_at: at('2026-07-02T22:00'), assigned_at: at('2026-07-02T23:00') }),
		deal('4', {}),
		deal('5', { created_at: at('2026-07-08T10:00'), assigned_at: at('2026-07-07T10:00') }),
	];
	expect(ask('assign_lag', 'M1', { deals })).toBe(20);
});

test('nps: two promoters, one detractor, one in between', () => {
	const mark = (client_id: string, nps: number | null): Row => ({ client_id, nps });
	const clients = [mark('C1', 9), mark('C2', 10), mark('C4', 6), mark('C6', 7), mark('C8', null)];
	expect(ask('nps', 'ALL', { clients })).toBeCloseTo(25, 9);
	// C1 is M2's by the deal that came last; C2 is M1's, C4 M1's.
	expect(ask('nps', 'M1', { clients })).toBeCloseTo(0, 9);
	expect(ask('nps', 'ALL', { clients }, '', '2026-06')).toBeNull();
});

test('stale_deals: silence is counted from the last activity, change of stage or creation', () => {
	const stages = july.stages;
	const deals = [
		deal('1', { created_at: at('2026-07-01T10:00') }),
		deal('2', { created_at: at('2026-06-01T10:00') }),
		deal('3', { created_at: at('2026-06-01T10:00') }),
		deal('4', { created_at: at('2026-07-17T10:00') }),
		deal('5', { created_at: at('2026-07-16T23:00') }),
	];
	const activities: Row[] = [
		{
			activity_id: '1',
			deal_id: '3',
			manager_id: 'M2',
			type: 'call',
			direction: 'out',
			status: 'no_answer',
			occurred_at: at('2026-07-20T10:00'),
		},
		{
			activity_id: '2',
			deal_id: '1',
			manager_id: 'M1',
			type: 'email',
			direction: 'out',
			status: 'done',
			is_auto: true,
			occurred_at: at('2026-07-30T10:00'),
		},
	];
	const change = { deals, activities, stages: [...stages], stage_changes: [step('2', 'qual', '2026-07-25T10:00')] };
	// 1: 30 days (the robot does not count), 5: 15 days; 2, 3 were touched, 4 is 14 days old.
	expect(ask('stale_deals', 'M1', change)).toBe(0.4);
	expect(ask('stale_deals', 'M1', change, 'days=15')).toBe(0.2);
	expect(ask('stale_deals', 'M1', change, 'days=7')).toBe(0.8);
});

test('missed_calls: three of four incoming calls, one called back in time', () => {
	const call = (id: string, when: string, more: Row): Row => ({
		activity_id: id,
		client_id: 'C1',
		manager_id: 'M1',
		type: 'call',
		direction: 'in',
		status: 'missed',
		occurred_at: at(when),
		...more,
	});
	const activities = [
		call('1', '2026-07-10T10:00', {}),
		call('2', '2026-07-10T10:45', { direction: 'out', status: 'no_answer', manager_id: 'M2' }),
		call('3', '2026-07-11T10:00', {}),
		call('4', '2026-07-11T11:01', { direction: 'out', status: 'done' }),
		call('5', '2026-07-12T10:00', { client_id: 'C2' }),
		call('6', '2026-07-12T10:10', { status: 'done' }),
	];
	expect(ask('missed_calls', 'M1', { activities })).toBe(0.5);
	expect(ask('missed_calls', 'M1', { activities }, 'minutes=61')).toBe(0.25);
	expect(ask('missed_calls', 'M1', { activities }, 'minutes=30')).toBe(0.75);
});

test('cac and its payback in months', () => {
	const deals = [
		won('1', '2026-07-05T10:00', { client_id: 'A', cost: 40_000_00 }),
		won('2', '2026-07-06T10:00', { client_id: 'B', cost: 70_000_00 }),
		won('3', '2026-01-10T10:00', { client_id: 'C', cost: 10_000_00 }),
		won('4', '2026-07-07T10:00', { client_id: 'C', cost: 40_000_00 }),
	];
	const ledger: Row[] = [{ entry_id: '1', kind: 'cost', date_from: '2026-07-01', date_to: '2026-07-31', amount: 90_000_00 }];
	const change = { deals, ledger, payments: [], invoices: [] };
	expect(ask('cac', 'ALL', change)).toBe(45_000);
	// Profit of the year 60 + 30 + 90 + 60 = 240 thousand over 3 clients and 12 months: 6,667 a month.
	expect(ask('cac_payback', 'ALL', change)).toBeCloseTo(45_000 / (240_000 / 36), 9);
	expect(ask('cac', 'ALL', { ...change, ledger: [] })).toBeNull();
	expect(ask('cac', 'ALL', change, '', '2026-06')).toBeNull();
});

test('ltv: average check × purchases per client a year × years × margin', () => {
	const deals = [
		won('1', '2026-07-05T10:00', { client_id: 'A', cost: 40_000_00 }),
		won('2', '2026-03-06T10:00', { client_id: 'A', cost: 60_000_00 }),
		won('3', '2026-01-10T10:00', { client_id: 'B', cost: 50_000_00 }),
		won('4', '2024-01-10T10:00', { client_id: 'B', cost: 0 }),
	];
	const change = { deals, payments: [] };
	expect(ask('ltv', 'ALL', change)).toBeCloseTo(100_000 * (3 / 2) * 3 * 0.5, 6);
	expect(ask('ltv', 'ALL', change, 'years=1')).toBeCloseTo(75_000, 6);
});

test('churn: of the clients active at the start, those who did not buy again in their time and 30 days more', () => {
	// The usual gap is 30 days (A). B bought once on 1 May: due on 31 May, given up on 30 June. C bought on 20 May: given up on 19 July.
	const deals = [
		won('1', '2026-05-02T10:00', { client_id: 'A' }),
		won('2', '2026-06-01T10:00', { client_id: 'A' }),
		won('3', '2026-07-01T10:00', { client_id: 'A' }),
		won('4', '2026-05-01T10:00', { client_id: 'B' }),
		won('5', '2026-05-20T10:00', { client_id: 'C' }),
	];
	expect(ask('churn', 'ALL', { deals })).toBe(0.5);
	expect(ask('churn', 'ALL', { deals }, '', '2026-06')).toBeCloseTo(1 / 3, 12);
	// Bought and lost within one period: not active at its start.
	const year = [...deals, won('6', '2026-03-10T10:00', { client_id: 'D' })];
	expect(ask('churn', 'ALL', { deals: year }, '', '2026-Q2')).toBe(1);
	expect(ask('churn', 'ALL', { deals: year }, '', '2026')).toBeNull();
});

test('cohorts by revenue and by share', () => {
	const deals = [
		won('1', '2026-05-05T10:00', { client_id: 'A' }),
		won('2', '2026-05-06T10:00', { client_id: 'B', amount: 50_000_00 }),
		won('3', '2026-07-01T10:00', { client_id: 'A', amount: 30_000_00 }),
		won('4', '2026-06-30T23:59', { client_id: 'C' }),
	];
	const when = parsePeriod('2026-05-01..2026-06-30');
	expect(cohort(facts({ deals }), '', when, 'revenue')).toEqual([
		['2026-05', 2, 150_000, 0, 30_000],
		['2026-06', 1, 100_000, 0, null],
	]);
	expect(cohort(facts({ deals }), '', when, 'clients')).toEqual([
		['2026-05', 2, 1, 0, 0.5],
		['2026-06', 1, 1, 0, null],
	]);
});

test('forecast accuracy: the forecast of the first day against what came', () => {
	const stages = july.stages.map((stage) => ({ ...stage, probability: stage.stage_id === 'offer' ? 0.5 : 0.25 }));
	const deals = [
		deal('1', { created_at: at('2026-06-10T10:00'), outcome: 'WON', closed_at: at('2026-07-10T10:00'), expected_close: '2026-07-20' }),
		deal('2', { created_at: at('2026-06-10T10:00'), expected_close: '2026-07-31' }),
		deal('3', { created_at: at('2026-06-10T10:00'), expected_close: '2026-08-01' }),
	];
	const stage_changes = [
		step('1', 'offer', '2026-06-10T10:00'),
		step('1', '142', '2026-07-10T10:00'),
		step('2', 'qual', '2026-06-10T10:00'),
		step('3', 'offer', '2026-06-10T10:00'),
	];
	// 100 × 0.5 + 100 × 0.25 = 75 against 100.
	expect(ask('forecast_accuracy', 'ALL', { stages, deals, stage_changes })).toBe(0.75);
	expect(ask('forecast', 'ALL', { stages, deals, stage_changes })).toBe(125_000);
	const dateless = deals.map((one) => ({ ...one, expected_close: null }));
	expect(ask('forecast_accuracy', 'ALL', { stages, deals: dateless, stage_changes })).toBeNull();
	expect(ask('forecast_accuracy', 'ALL', { deals, stage_changes })).toBeNull();
});

test('a deal that is won is converted, whatever its dates say', () => {
	const deals = [deal('1', { outcome: 'WON', closed_at: at('2026-06-20T10:00') }), deal('2', {})];
	expect(ask('conversion', 'ALL', { deals, stage_changes: [] })).toBe(0.5);
	expect(ask('sales_cycle', 'ALL', { deals, stage_changes: [] }, '', '2026-06')).toBeNull();
	expect(ask('won_count', 'ALL', { deals, stage_changes: [] }, '', '2026-06')).toBe(1);
});

test('payments without a bill settle in time, whatever the order of rows', () => {
	const deals = [won('1', '2026-06-05T10:00')];
	const payment = (id: string, amount: number, paid_at: string): Row => ({
		payment_id: id,
		deal_id: '1',
		kind: 'payment',
		amount,
		paid_at,
	});
	const payments = [payment('late', 100_000_00, '2026-07-20'), payment('early', 30_000_00, '2026-06-10')];
	const account = accountOf({ asOf: dayNumber(2026, 7, 31), more: { areDealsBills: true } });
	const own = enrich(new FactBase({ ...july, deals, payments, invoices: [] }, account));
	expect(askModel({ metric: 'receivables', managers: ['M1'], periods: ['2026-06'] }, own, [])).toEqual([[70_000]]);
	expect(askModel({ metric: 'receivables', managers: ['M1'], periods: ['2026-07'] }, own, [])).toEqual([[0]]);
});

test('a bill whose currency has no rate is passed over by payments, and the bills after it are still owed', () => {
	const bill = (id: string, amount: number, issued_at: string, currency: string | null): Row => ({
		invoice_id: id,
		deal_id: '1',
		manager_id: 'M1',
		status: 'issued',
		amount,
		currency,
		issued_at,
	});
	const invoices = [bill('A', 500_00, '2026-06-01', 'CHF'), bill('B', 100_000_00, '2026-06-02', null)];
	const payments = [{ payment_id: 'P', deal_id: '1', kind: 'payment', amount: 40_000_00, paid_at: '2026-06-10' }];
	const own = enrich(
		new FactBase({ ...july, deals: [won('1', '2026-06-05T10:00')], payments, invoices }, accountOf({ asOf: dayNumber(2026, 7, 31) })),
	);
	expect(askModel({ metric: 'receivables', managers: ['M1'], periods: ['2026-06'] }, own, [])).toEqual([[60_000]]);
});

test('R8: a deal handed over without a record is its present owner’s, but only now', () => {
	const deals = [deal('1', { manager_id: 'M2', client_id: 'A', created_at: at('2026-06-10T10:00') })];
	const stage_changes = [step('1', 'offer', '2026-06-10T10:00', 'M1')];
	const change = { deals, stage_changes };
	expect([ask('hot_clients', 'M1', change, '', '2026-06'), ask('hot_clients', 'M2', change, '', '2026-06')]).toEqual([1, 0]);
	expect([ask('hot_clients', 'M1', change), ask('hot_clients', 'M2', change), ask('open_deals', 'ALL', change)]).toEqual([0, 1, 1]);
});
