import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { enrich } from '../../src/columns/enrich';
import { accountOf, FactBase } from '../../src/facts/fact-base';
import type { Row } from '../../src/facts/table';
import { askModel } from '../../src/formulas/model';
import { kpis } from '../../src/kpis/registry.gen';
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
				// Plans belong to people, and shared costs are spread by heads: neither is a fold of rows.
				if (unit === 'share' && id.endsWith('_vs_target')) return;
				closeTo(team[k], whole[k]);
			});
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
