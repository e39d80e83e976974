import fc from 'fast-check';
import { parseDay } from '../../src/calendar/day';
import type { Row } from '../../src/facts/table';
import { bonusOf, type PlanAndFact } from '../../src/rollout/bonus';
import { setFor, setsOf } from '../../src/rollout/kpi-set';

const line = (metric: string, weight: number, more: Row = {}): Row => ({
	kpi_set_id: 's',
	version: 1,
	status: 'active',
	metric,
	weight,
	...more,
});
const matrix = [
	line('bookings', 0.5, { fund: 5_000_000 }),
	line('response_time', 0.2, { better: 'down' }),
	line('win_rate', 0.2),
	line('activities', 0.1),
];
const reached: Readonly<Record<string, PlanAndFact>> = {
	bookings: { plan: 400_000, fact: 450_000 },
	response_time: { plan: 30, fact: 40 },
	win_rate: { plan: 0.6, fact: 0.66 },
	activities: { plan: 200, fact: 300 },
	overdue_share: { plan: null, fact: 0.35 },
};
const of = (key: string): PlanAndFact => reached[key] ?? { plan: null, fact: null };
const set = (rows: readonly Row[]) => setsOf(rows)[0]!;

test('the matrix of the specification: score 0.9025, bonus 45,125.00', () => {
	const { score, bonus, shadowBonus } = bonusOf(set(matrix), of);
	expect(score).toBeCloseTo(0.9025, 12);
	expect(bonus).toBe(45_125);
	expect(shadowBonus).toBe(45_125);
});

test('on trial nothing is paid, the shadow bonus is what it would be', () => {
	const { bonus, shadowBonus } = bonusOf(set(matrix.map((row) => ({ ...row, status: 'trial' }))), of);
	expect([bonus, shadowBonus]).toEqual([0, 45_125]);
});

test('a stop-factor beyond its limit halves the bonus and says which it was; within it nothing happens', () => {
	const stop = (limit: number): Row => ({
		kpi_set_id: 's',
		version: 1,
		kind: 'stop',
		metric: 'overdue_share',
		plan: limit,
		better: 'down',
		multiplier: 0.5,
	});
	expect(bonusOf(set([...matrix, stop(0.3)]), of)).toMatchObject({ bonus: 22_562.5, multiplier: 0.5, stopped: ['overdue_share'] });
	expect(bonusOf(set([...matrix, stop(0.4)]), of)).toMatchObject({ bonus: 45_125, multiplier: 1, stopped: [] });
});

test('floor and ceiling of the set hold after the stop-factors', () => {
	expect(bonusOf(set([{ ...matrix[0]!, bonus_min: 4_600_000 }, ...matrix.slice(1)]), of).bonus).toBe(46_000);
	expect(bonusOf(set([{ ...matrix[0]!, bonus_max: 4_000_000 }, ...matrix.slice(1)]), of).bonus).toBe(40_000);
});

test('a threshold or cap of 0 is none, an empty one the usual', () => {
	const [withThreshold, free] = [[line('bookings', 1)], [line('bookings', 1, { threshold: 0, cap: 0 })]];
	const low = (): PlanAndFact => ({ plan: 100, fact: 40 });
	const high = (): PlanAndFact => ({ plan: 100, fact: 300 });
	expect([bonusOf(set(withThreshold), low).score, bonusOf(set(withThreshold), high).score]).toEqual([0, 1.2]);
	expect([bonusOf(set(free), low).score, bonusOf(set(free), high).score]).toEqual([0.4, 3]);
});

test('laws: the score lies between 0 and the cap, more of a good thing never lowers it, the bonus follows the fund', () => {
	const facts = fc.record({
		a: fc.integer({ min: 0, max: 500 }),
		b: fc.integer({ min: 0, max: 500 }),
		more: fc.integer({ min: 0, max: 200 }),
	});
	fc.assert(
		fc.property(facts, ({ a, b, more }) => {
			const two = set([line('bookings', 0.7, { fund: 1_000_000 }), line('activities', 0.3)]);
			const at =
				(x: number): ((key: string) => PlanAndFact) =>
				(key) => ({ plan: 100, fact: key === 'bookings' ? x : b });
			const [less, greater] = [bonusOf(two, at(a)), bonusOf(two, at(a + more))];
			expect(less.score).toBeGreaterThanOrEqual(0);
			expect(less.score).toBeLessThanOrEqual(1.2 + 1e-12);
			expect(greater.score!).toBeGreaterThanOrEqual(less.score! - 1e-12);
			expect(less.bonus).toBeCloseTo(10_000 * less.score!, 1);
		}),
	);
});

describe('whose set holds when', () => {
	const rows: Row[] = [
		line('bookings', 1, {
			kpi_set_id: 'manager',
			role: 'manager',
			status: 'trial',
			effective_from: '2026-08-01',
			effective_to: '2026-09-30',
		}),
		line('bookings', 1, { kpi_set_id: 'manager', role: 'manager', version: 2, status: 'active', effective_from: '2026-10-01' }),
		line('calls', 1, { kpi_set_id: 'own', manager_id: 'M2', effective_from: '2026-09-01' }),
		line('calls', 1, { kpi_set_id: 'draft', role: 'manager', status: 'draft' }),
	];
	const sets = setsOf(rows);
	const setIdFor = (id: string, day: string, setId = '') => {
		const set = setFor(sets, { id, role: 'manager', setId }, parseDay(day)!);
		return set === null ? null : `${set.id} ${set.version} ${set.status}`;
	};
	test.each([
		['M1', '2026-07-31', null],
		['M1', '2026-08-01', 'manager 1 trial'],
		['M1', '2026-09-30', 'manager 1 trial'],
		['M1', '2026-10-01', 'manager 2 active'],
		['M2', '2026-08-15', 'manager 1 trial'],
		['M2', '2026-09-01', 'own 1 active'],
	])('%s on %s: %s', (id, day, expected) => expect(setIdFor(id, day)).toBe(expected));
	test('a set named for a person goes before theirs and their role’s', () =>
		expect(setIdFor('M1', '2026-09-15', 'own')).toBe('own 1 active'));
});
