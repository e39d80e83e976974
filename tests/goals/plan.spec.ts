import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { accountOf } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { planBook } from '../../src/goals/plan';
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
	test('fiscal years are the account’s', () => {
		const fiscal = { startMonth: 4, label: 'end' } as const;
		const plan = planBook([line('M1', 'FY2027', 5)], { ...account, fiscal });
		expect(plan('amount', 'M1', parsePeriod('FY2027', fiscal))).toBe(5);
	});
	test('the company: its own line beats the sum of managers; teams are not added', () => {
		const people = [line('M1', '2026-07', 1), line('M2', '2026-07', 2), line('team:Запад', '2026-07', 50)];
		expect(planned(people, '2026-07', 'ALL')).toBe(3);
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
