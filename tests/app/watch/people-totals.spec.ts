import { peopleMovement, peopleTotals } from '../../../src/app/watch/people-totals';

test.each(['7', 'constructor', '__proto__', 'toString'])('months of a manager whose id is %s are remembered and compared', (id) => {
	const names = new Map([[id, 'Анна']]);
	const of = (money: number) => peopleTotals([[id, '2026-06', money, 3]], names, { scope: 0, period: 1, sums: [2, 3] });
	const before = of(100);
	expect(Object.entries(before)).toEqual([[id, { name: 'Анна', months: { '2026-06': [100, 3] } }]]);
	const moved = (now: typeof before) =>
		peopleMovement(
			before,
			now,
			() => true,
			() => false,
		)?.ru ?? null;
	expect(moved(of(200))).toContain('Анна, 2026-06: 100 → 200');
	expect([moved(of(100)), moved({})]).toEqual([null, null]);
});
