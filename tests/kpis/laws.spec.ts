import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { month } from '../../src/calendar/period';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { wonDeals } from '../../src/kpis/populations';
import { type Fold, foldRows } from '../../src/measures/fold';
import { answerOf } from '../../src/measures/groups';
import { facts, july, managers, targets } from './shared-data';

const span = { from: 0, to: Number.MAX_SAFE_INTEGER };
const deal = fc.record({
	manager_id: fc.constantFrom('M1', 'M2', 'M3', null),
	client_id: fc.constantFrom('C1', 'C2', 'C3', null),
	outcome: fc.constantFrom('WON', 'WON', 'LOST', 'OPEN'),
	amount: fc.integer({ min: -5_000, max: 50_000_00 }),
	created_at: fc.integer({ min: Date.UTC(2026, 4, 1), max: Date.UTC(2026, 6, 20) }),
	closed_at: fc.integer({ min: Date.UTC(2026, 5, 1), max: Date.UTC(2026, 6, 30) }),
});
const numbered = (rows: object[]): Row[] => rows.map((row, i) => ({ ...(row as Row), source: 'csv', deal_id: `D${i}` }));

describe('a team is the merge of its managers', () => {
	const folds: Fold[] = [
		{ kind: 'count', of: wonDeals },
		{ kind: 'sum', column: 'price', of: wonDeals },
		{ kind: 'mean', column: 'cycle_days', of: wonDeals },
		{ kind: 'median', column: 'price', of: wonDeals },
		{ kind: 'distinct', column: 'client', of: wonDeals },
	];
	test.each(folds.map((fold) => [fold.kind, fold] as const))('%s', (_, fold) => {
		fc.assert(
			fc.property(fc.array(deal, { maxLength: 40 }), (rows) => {
				const all = facts({ deals: numbered(rows), stage_changes: [], activities: [] });
				const company = { scopes: [{ all: true, key: 'ALL' } as const], periods: [month(2026, 6)] };
				const merged = answerOf(foldRows(fold, all.source('deals'), [span]), company)[0]![0]!;
				const one = facts({ deals: numbered(rows.map((row) => ({ ...row, manager_id: 'M1' }))), stage_changes: [], activities: [] });
				const groups = foldRows(fold, one.source('deals'), [span]);
				const scopes = [{ key: 'M1', managers: [one.base.dictionary('manager').find('M1')] }];
				const whole = answerOf(groups, { ...company, scopes })[0]![0]!;
				if (merged === null || whole === null) expect(merged).toBe(whole);
				else expect(merged).toBeCloseTo(whole, 6);
			}),
		);
	});
});

test('months add up to the quarter for counts and sums', () => {
	fc.assert(
		fc.property(fc.array(deal, { maxLength: 40 }), (rows) => {
			const all = facts({ deals: numbered(rows) });
			for (const metric of ['won_count', 'bookings']) {
				const [[a, b, q]] = askModel({ metric, managers: ['ALL'], periods: ['2026-06', '2026-07', '2026-06-01..2026-07-31'] }, all, []) as [
					number[],
				];
				expect(a! + b!).toBeCloseTo(q!, 6);
			}
		}),
	);
});

test('the order of rows does not matter', () => {
	const shuffled = facts({
		deals: [...july.deals].reverse(),
		stage_changes: [...july.stage_changes].reverse(),
		activities: [...july.activities].reverse(),
	});
	for (const metric of ['win_rate', 'sales_cycle', 'response_time', 'repeat_deals', 'hot_clients', 'conversion'])
		expect(askModel({ metric, managers: ['M1', 'M2', ''], periods: ['2026-07'] }, shuffled, targets)).toEqual(
			askModel({ metric, managers: ['M1', 'M2', ''], periods: ['2026-07'] }, facts(), targets),
		);
});

describe('rules of the specification', () => {
	const ask = (metric: string, manager: string, period: string, options = '') =>
		askModel({ metric, managers: [manager], periods: [period], options }, facts(), targets)[0]![0];

	test('nothing to measure is null, a count of nothing is 0 (R15)', () => {
		expect(ask('win_rate', 'M1', '2025-01')).toBeNull();
		expect(ask('avg_check', 'M1', '2025-01')).toBeNull();
		expect(ask('won_count', 'M1', '2025-01')).toBe(0);
		expect(ask('amount_vs_target', 'M1', '2025-01')).toBeNull();
	});

	test('a deal closed half an hour after midnight belongs to the next month (R5)', () => {
		const august = facts({}, dayNumber(2026, 8, 31));
		expect(askModel({ metric: 'won_count', managers: ['M2'], periods: ['2026-07', '2026-08'] }, august, [])).toEqual([[3, 1]]);
	});

	test('what closes after as_of is still open (R7)', () => {
		const early = facts({}, dayNumber(2026, 7, 10));
		expect(askModel({ metric: 'won_count', managers: ['ALL'], periods: ['2026-07'] }, early, [])).toEqual([[2]]);
	});

	test('managers are found by name, former name, team and region', () => {
		for (const who of ['M1', 'анна иванова', 'Анна Сидорова', 'team:Запад', 'region:смоленск'])
			expect(ask('won_count', who, 'июль 2026')).toBe(2);
	});

	test('unknown words name the mend', () => {
		expect(() => ask('avg_chek', 'M1', '2026-07')).toThrow(/avg_check/);
		expect(() => ask('avg_check', 'Иванов', '2026-07')).toThrow(/Анна Иванова/);
		expect(() => ask('avg_check', 'M1', 'июл-26')).toThrow(/2026-07/);
		expect(() => ask('avg_check', 'M1', '2026-07', 'stat=max')).toThrow(/stat=median/);
	});

	test('two people of one name must be told apart by id', () => {
		const twins = facts({ managers: [...managers, { manager_id: 'M3', name: 'Анна Иванова' }] });
		expect(() => askModel({ metric: 'won_count', managers: ['Анна Иванова'], periods: ['2026-07'] }, twins, [])).toThrow(/M1.*M3/);
	});

	test('pace compares with the plan to date', () => {
		const middle = facts({}, dayNumber(2026, 7, 15));
		const [[value]] = askModel(
			{ metric: 'amount_vs_target', managers: ['M1'], periods: ['2026-07'], options: 'mode=pace' },
			middle,
			targets,
		) as [[number]];
		expect(value).toBeCloseTo(250_000 / ((400_000 * 11) / 23), 9);
	});
});
