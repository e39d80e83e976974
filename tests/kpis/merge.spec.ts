import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { enrich } from '../../src/columns/enrich';
import { findColumn } from '../../src/columns/read';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { populationsOf } from '../../src/handbook/groups';
import { daysOfWork } from '../../src/kpis/populations';
import { kpis } from '../../src/kpis/registry.gen';
import { evaluate } from '../../src/measures/evaluate';
import { and, type Measure, partsOf } from '../../src/measures/vocabulary';
import { scopesOf } from '../../src/reports/aggregates';
import { july, targets } from './shared-data';

const periods = ['2026-06', '2026-07', '2026-Q3', '2026-07-05..2026-07-20'];
const all = (change: Partial<typeof july> | Record<string, readonly Row[]>, tz = 'Europe/Moscow', who = ['M1', 'M2', '']) => {
	const facts = enrich(new FactBase({ ...july, ...change }, accountOf({ asOf: dayNumber(2026, 7, 31), tz })));
	return kpis.map(({ id }) => askModel({ metric: id, managers: who, periods }, facts, targets));
};

const mixed = <T>(rows: readonly T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray([...rows], { minLength: rows.length });
const closeTo = (a: unknown, b: unknown): void => {
	const [x, y] = [[a].flat(4), [b].flat(4)] as (number | null)[][];
	x!.forEach((value, i) => {
		if (value === null || y![i] === null) expect(value).toBe(y![i]);
		else expect(value).toBeCloseTo(y![i]!, 6);
	});
};

test('no KPI depends on the order of rows, nor on rows that came twice', () => {
	const straight = all({});
	const tables = fc.record({
		deals: mixed([...july.deals, ...july.deals.slice(0, 5)]),
		activities: mixed([...july.activities, ...july.activities.slice(0, 9)]),
		stage_changes: mixed([...july.stage_changes, ...july.stage_changes.slice(0, 9)]),
		invoices: mixed(july.invoices),
		payments: mixed([...july.payments, ...july.payments]),
		ledger: mixed(july.ledger),
	});
	fc.assert(
		fc.property(tables, (change) => closeTo(all(change), straight)),
		{ numRuns: 25 },
	);
});

test('a team is what its rows give when one manager has them all', () => {
	const people = ['M1', 'M2', 'M3', 'M4'];
	const share = fc.array(fc.constantFrom(...people), { minLength: 200, maxLength: 200 });
	const table = (rows: readonly Row[], names: readonly string[], shift: number, keys: readonly string[]): Row[] =>
		rows.map((row, i) => ({
			...row,
			...Object.fromEntries(keys.filter((key) => (row[key] ?? null) !== null).map((key) => [key, names[i + shift]!])),
		}));
	const split = (names: readonly string[]) => ({
		deals: table(july.deals, names, 0, ['manager_id', 'owner_at_close_id']),
		activities: table(july.activities, names, 30, ['manager_id']),
		stage_changes: table(july.stage_changes, names, 60, ['manager_id']),
		ledger: table(july.ledger, names, 120, ['manager_id']),
		managers: people.map((id) => ({ manager_id: id, name: id, team: 'A' })),
	});
	const one = new Array<string>(200).fill('M1');
	const whole = all(split(one), 'Europe/Moscow', ['team:A']);
	fc.assert(
		fc.property(share, (names) => {
			const team = all(split(names), 'Europe/Moscow', ['team:A']);
			kpis.forEach(({ id, unit }, k) => {
				// Days of work are days of one person.
				if (isOfPeople(id)) return;
				// Plans belong to people, and shared costs are spread by heads: neither is a fold of rows.
				if (unit === 'share' && id.endsWith('_vs_target')) return;
				closeTo(team[k], whole[k]);
			});
		}),
		{ numRuns: 25 },
	);
});

const parts = (measure: Measure): Measure[] => [measure, ...partsOf(measure).flatMap(parts)];
const isOfPeople = (id: string): boolean =>
	parts(kpis.find((kpi) => kpi.id === id)!.measure).some((part) =>
		populationsOf(part).some(({ table, where }) =>
			[...where.map(({ column }) => column), ...('column' in part ? [part.column] : [])].some(
				(key) => findColumn(table, key ?? '')?.isOfPerson === true,
			),
		),
	);

test('where a day is a day of one person, a team has the days, and the sums, of its people', () => {
	const measured = kpis.filter(({ id }) => isOfPeople(id));
	expect(measured.map(({ id }) => id)).toEqual(['day_length', 'talk_time']);
	const days: Measure = { kind: 'count', of: daysOfWork };
	const long: Measure = { kind: 'count', of: and(daysOfWork, { column: 'day_minutes', known: true }) };
	const minutes: Measure = { kind: 'sum', column: 'day_minutes', of: daysOfWork };
	const people = ['M1', 'M2', 'M3'];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...people), { minLength: 200, maxLength: 200 }), (names) => {
			const activities = july.activities.map((row, i) => ({ ...row, manager_id: names[i]! }));
			const managers = people.map((id) => ({ manager_id: id, name: id, team: 'A' }));
			const facts = enrich(
				new FactBase({ ...july, activities, managers }, accountOf({ asOf: dayNumber(2026, 7, 31), tz: 'Europe/Moscow' })),
			);
			const known = scopesOf(facts.base);
			const scopes = [...people, 'team:A'].map((key) => known.find((scope) => scope.key === key)!);
			const ask = (measure: Measure, months: readonly string[]): number[][] =>
				evaluate(measure, facts, {
					scopes,
					periods: months.map((token) => parsePeriod(token)),
					target: () => null,
					definition: (id) => kpis.find((kpi) => kpi.id === id)!.measure,
				}).map((line) => line.map((value) => value ?? 0));
			for (const measure of [days, long, minutes]) {
				const figures = ask(measure, ['2026-Q3', '2026-07', '2026-08', '2026-09']);
				const team = figures.pop()!;
				for (const [i, value] of team.entries()) expect(figures.reduce((sum, line) => sum + line[i]!, 0)).toBeCloseTo(value, 9);
				for (const [quarter, ...months] of [...figures, team])
					expect(months.reduce((sum, value) => sum + value, 0)).toBeCloseTo(quarter!, 9);
			}
			const [length] = ask(kpis.find(({ id }) => id === 'day_length')!.measure, ['2026-07']).slice(-1);
			const [sum, count] = [minutes, long].map((measure) => ask(measure, ['2026-07']).at(-1)![0]!);
			expect(length![0]).toBeCloseTo(count === 0 ? 0 : sum! / count!, 9);
		}),
		{ numRuns: 25 },
	);
});

test('the same instants give the same totals in the west, but other months', () => {
	const far = all({}, 'America/Los_Angeles');
	const won = kpis.findIndex(({ id }) => id === 'won_count');
	// 1 August 00:30 in Moscow is 31 July there.
	expect(far[won]![2]![1]).toBe(6);
});
