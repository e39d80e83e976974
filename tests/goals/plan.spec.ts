import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { accountOf } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { planBook } from '../../src/goals/plan';
import { stretches } from '../../src/goals/plan-lines';
import { planNotes } from '../../src/goals/plan-notes';
import { facts } from '../kpis/shared-data';

const account = accountOf({ asOf: dayNumber(2026, 7, 31) });
const line = (scope: string, period: string, value: unknown, more: Row = {}): Row => ({
	scope,
	metric: 'amount',
	period,
	value: value as number,
	...more,
});
const planned = (rows: readonly Row[], period = '2026-07', scope = 'M1', more = {}): number | null =>
	planBook(rows, { ...account, ...more })('amount', scope, parsePeriod(period));

describe('versions of one plan (spec §3.7)', () => {
	// July 2026 has 23 working days, 11 of them before the 16th.
	test('the version active on the day, summed by working days', () => {
		const rows = [
			line('M1', '2026-07', 230_000, { version: 1 }),
			line('M1', '2026-07', 460_000, { version: 2, effective_from: '2026-07-16' }),
		];
		expect(planned(rows)).toBeCloseTo(10_000 * 11 + 20_000 * 12, 6);
		expect(planned([...rows].reverse())).toBeCloseTo(350_000, 6);
		expect(planned(rows, '2026-07-16..2026-07-31')).toBeCloseTo(240_000, 6);
		expect(planned(rows, '2026-07', 'M1', { prorate: 'calendar_days' })).toBeCloseTo((230_000 * 15 + 460_000 * 16) / 31, 6);
		expect(askModel({ metric: 'amount_vs_target', managers: ['M1'], periods: ['2026-07'] }, facts(), rows)[0]![0]).toBeCloseTo(25 / 35, 9);
	});
	test('of two lines of one day the greater version holds, then the later date, then the later line', () => {
		expect(planned([line('M1', '2026-07', 2, { version: 2 }), line('M1', '2026-07', 1, { version: 1 })])).toBe(2);
		expect(planned([line('M1', '2026-07', 1), line('M1', '2026-07', 2)])).toBe(2);
		const late = line('M1', '2026-07', 2, { effective_from: '2026-06-20' });
		expect(planned([late, line('M1', '2026-07', 1, { effective_from: '2026-06-01' })])).toBe(2);
		const back = line('M1', '2026-07', 3, { version: 3, effective_from: '2026-07-01' });
		expect(planned([back, line('M1', '2026-07', 2, { version: 2, effective_from: '2026-07-16' })])).toBe(3);
	});
	test('one version that comes into force inside the period plans all of it; one after the period plans nothing', () => {
		expect(planned([line('M1', '2026-07', 100, { effective_from: '2026-07-10' })])).toBe(100);
		expect(planned([line('M1', '2026-07', 100, { effective_from: '2026-08-01' })])).toBeNull();
	});
	test('a line without a version is the first one, a date nobody can read is none', () => {
		expect(planned([line('M1', '2026-07', 1, { version: 1 }), line('M1', '2026-07', 2)])).toBe(2);
		expect(planned([line('M1', '2026-07', 1), line('M1', '2026-07', 2, { version: 1 })])).toBe(2);
		expect(planned([line('M1', '2026-07', 1, { effective_from: 'потом' }), line('M1', '2026-07', 2)])).toBe(2);
	});
	test('each version holds until the next comes into force, in whatever order they stand', () => {
		const at = (version: number, since: number) => ({ version, since });
		const [old, first, second, third] = [at(1, 50), at(2, 100), at(3, 110), at(4, 120)];
		expect(stretches([third, second, old, first], { from: 100, to: 130 })).toEqual([
			{ line: first, from: 100, to: 110 },
			{ line: second, from: 110, to: 120 },
			{ line: third, from: 120, to: 130 },
		]);
		expect(stretches([old], { from: 100, to: 130 })).toEqual([{ line: old, from: 100, to: 130 }]);
		expect(stretches([at(1, 130)], { from: 100, to: 130 })).toEqual([]);
	});
	test('days of rest have no part in a plan, whatever their version says', () => {
		// 3 July 2026 is a Friday.
		const [friday, weekend] = ['2026-07-03..2026-07-05', '2026-07-04..2026-07-05'];
		const two = (period: string, since: string, value: unknown) => [
			line('M1', period, 1),
			line('M1', period, value, { version: 2, effective_from: since }),
		];
		expect(planned(two(friday, '2026-07-04', 2), friday)).toBe(1);
		expect(planned(two(friday, '2026-07-04', 'x'), friday)).toBe(1);
		expect(planned(two(weekend, '2026-07-05', 2), weekend)).toBe(2);
		expect(planned([line('M1', weekend, 1)], '2026-07-04..2026-07-04')).toBeNull();
	});
	test('by calendar days, days before a version are not taken from it', () => {
		const rows = [line('M1', '2026-07', 31), line('M1', '2026-07', 62, { version: 2, effective_from: '2026-07-16' })];
		const some = (period: string) => planned(rows, period, 'M1', { prorate: 'calendar_days' });
		expect([some('2026-07-20..2026-07-21'), some('2026-07-01..2026-07-02')]).toEqual([4, 2]);
	});
	test('the plan of just this period is the number as it was written', () => {
		for (const value of [0.86, 1.47, 3.19, 1_234_567.89]) expect(planned([line('M1', '2026-07', value)])).toBe(value);
	});
	test('drafts and archived lines do not count, trial ones do', () => {
		const rows = [line('M1', '2026-07', 1, { status: 'trial' }), line('M1', '2026-07', 2, { status: 'draft' })];
		expect(planned([...rows, line('M1', '2026-07', 3, { status: 'archived' })])).toBe(1);
	});
});

describe('what answers for a plan (spec §1.7)', () => {
	const months = [line('M1', '2026-07', 1), line('M1', '2026-08', 2), line('M1', '2026-09', 4)];
	test('the line itself, then the periods that tile it, then a share of what contains it', () => {
		expect(planned(months, '2026-Q3')).toBe(7);
		expect(planned([...months, line('M1', '2026-Q3', 9)], '2026-Q3')).toBe(9);
		expect(planned(months.slice(0, 2), '2026-Q3')).toBeNull();
		expect(planned([line('M1', '2026-Q3', 66)], '2026-07')).toBe(23);
		expect(planned([line('M1', '2026-Q3', 92)], '2026-07', 'M1', { prorate: 'calendar_days' })).toBe(31);
	});
	test('a year of quarters and months', () => {
		const rows = [...months, line('M1', '2026-Q1', 10), line('M1', '2026-Q2', 20), line('M1', '2026-Q4', 40)];
		expect(planned(rows, '2026')).toBe(77);
		expect(planned([...rows, line('M1', '2026-Q3', 100)], '2026')).toBe(170);
	});
	test('the longest parts first, the smallest whole, in whatever order they stand', () => {
		const quarters = [line('M1', '2026-Q1', 10), line('M1', '2026-Q2', 20), line('M1', '2026-Q3', 100), line('M1', '2026-Q4', 40)];
		expect(planned([...quarters, ...months], '2026')).toBe(170);
		expect(planned([...months, ...quarters], '2026')).toBe(170);
		const whole = [line('M1', '2026', 2470), line('M1', '2026-Q3', 66)];
		expect([planned(whole), planned([...whole].reverse())]).toEqual([23, 23]);
	});
	test('one unreadable part makes the sum unreadable, wherever it stands', () => {
		const broken = (at: number) => months.map((row, i) => (i === at ? { ...row, value: 'x' } : row));
		expect([0, 1, 2].map((at) => planned(broken(at), '2026-Q3'))).toEqual([null, null, null]);
	});
	test('spaces and letter case in a line make no difference, no scope is the company, an infinite value is unreadable', () => {
		expect(planned([line(' M1 ', '2026-07', 5, { metric: ' Amount ' })])).toBe(5);
		const company = (own: Row) => planned([own, line('M1', '2026-07', 1)], '2026-07', 'ALL');
		expect(['Company', ' ОТДЕЛ ', 'All'].map((scope) => company(line(scope, '2026-07', 5)))).toEqual([5, 5, 5]);
		expect(company({ metric: 'amount', period: '2026-07', value: 5 })).toBe(5);
		expect(planned([line('M1', '2026-07', Number.POSITIVE_INFINITY)])).toBeNull();
	});
	test('fiscal years are the account’s', () => {
		const fiscal = { startMonth: 4, label: 'end' } as const;
		const plan = planBook([line('M1', 'FY2027', 5)], { ...account, fiscal });
		expect(plan('amount', 'M1', parsePeriod('FY2027', fiscal))).toBe(5);
	});
	test('the company: its own line beats the sum of managers; teams are not added', () => {
		const people = [line('M1', '2026-07', 1), line('M2', '2026-07', 2), line('team:Запад', '2026-07', 50)];
		expect(planned(people, '2026-07', 'ALL')).toBe(3);
		expect(planned(people.slice(0, 1), '2026-07', 'ALL')).toBe(1);
		expect(planned([...people, line('M3', '2026-08', 9)], '2026-07', 'ALL')).toBe(3);
		expect(planned([], '2026-07', 'ALL')).toBeNull();
		expect(planned([line('M3', '2026-08', 9)], '2026-07', 'ALL')).toBeNull();
		expect(planned([...people, line('отдел', '2026-07', 7)], '2026-07', 'ALL')).toBe(7);
	});
	test('a line that cannot be read is no plan, not the next best one', () => {
		const people = [line('M1', '2026-07', 1), line('M2', '2026-07', 2)];
		expect(planned([...people, line('company', '2026-07', '1О00')], '2026-07', 'ALL')).toBeNull();
		expect(planned([...people, line('company', '2026-07', null)], '2026-07', 'ALL')).toBe(3);
		expect(planned([line('M1', '2026-07', 'x'), line('M1', '2026-Q3', 66)])).toBeNull();
	});
	test('by name, in any case', () => {
		const planOf = (scope: string, who: string) =>
			askModel({ metric: 'amount_vs_target', managers: [who], periods: ['2026-07'] }, facts(), [line(scope, '2026-07', 500_000)])[0]![0];
		expect([planOf('Анна Сидорова', 'M1'), planOf('TEAM:запад', 'team:Запад'), planOf('M1', 'Анна Иванова')]).toEqual([0.5, 0.5, 0.5]);
	});
});

test('a company whose plan is not its managers’ sum is told', () => {
	const rows = [line('company', '2026-07', 7), line('M1', '2026-07', 1), line('M2', '2026-07', 2), line('team:Запад', '2026-07', 4)];
	const additive = new Set(['amount']);
	expect(planNotes(rows, additive).map(({ ru }) => ru)).toEqual([
		expect.stringMatching(/«amount» на 2026-07 – 7, а планы менеджеров вместе – 3/),
	]);
	expect(planNotes([line('company', '2026-07', 3), ...rows.slice(1)], additive)).toEqual([]);
	expect(
		planNotes(
			rows.map((row) => ({ ...row, metric: 'avg_check' })),
			additive,
		),
	).toEqual([]);
});

test('the notes on plans are few, and silent where there is nothing to compare or half a kopeck between', () => {
	const additive = new Set(['amount']);
	const notes = (...rows: Row[]): number => planNotes(rows, additive).length;
	const month = (n: number): string => `2026-${String(n).padStart(2, '0')}`;
	const differing = Array.from({ length: 7 }, (_, i) => [line('company', month(i + 1), 7), line('M1', month(i + 1), 1)]).flat();
	expect(planNotes(differing, additive).map(({ en }) => /for (\S+) is/.exec(en)?.[1])).toEqual([1, 2, 3, 4, 5].map(month));
	expect([notes(line('company', '2026-07', 7)), notes(line('M1', '2026-07', 7))]).toEqual([0, 0]);
	expect(notes(line('company', '2026-07', 7), line('M1', '2026-07', 6.5))).toBe(1);
	expect(notes(line('company', '2026-07', 0.3), line('M1', '2026-07', 0.1), line('M2', '2026-07', 0.2))).toBe(0);
	expect(notes(line('company', '2026-07', 0.005), line('M1', '2026-07', 0))).toBe(1);
	expect(notes(line('company', '2026-07', 7), line('M1', '2026-07', 'x'))).toBe(0);
});
