import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { workCalendar } from '../../src/calendar/work-calendar';
import { decompose } from '../../src/goals/decompose';
import { replan } from '../../src/goals/replan';
import { planSplit } from '../../src/goals/split';

const calendar = workCalendar();

test('managers by history, ramp and presence (spec §3.3): July 2026, M3 hired on the 13th', () => {
	const { amount, deals } = decompose({
		goal: 1_000_000,
		check: 100_000,
		conversion: null,
		calls: null,
		meetings: null,
		presentations: null,
		monthWeights: [1],
		peopleWeights: [[400_000 * 23, 600_000 * 23, 500_000 * 0.25 * 15]],
	});
	expect(amount.people).toEqual([[369_849.25, 554_773.87, 75_376.88]]);
	expect(deals.people).toEqual([[4, 5, 1]]);
});

describe('re-planning (spec §3.5)', () => {
	const quarter = parsePeriod('2026-Q3');
	test('1,900,000 over 37 days', () => {
		expect(replan(3_000_000, 1_100_000, quarter, dayNumber(2026, 8, 10), calendar)).toMatchObject({
			remaining: 1_900_000,
			workdays: 37,
			months: [
				{ token: '2026-08', part: 770_270.27 },
				{ token: '2026-09', part: 1_129_729.73 },
			],
		});
	});
	test('re-plan and fact make the goal, in money and in whole things', () => {
		const day = fc.integer({ min: quarter.from, max: quarter.to - 2 });
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 1e9 }),
				fc.integer({ min: 0, max: 1e9 }),
				day,
				fc.constantFrom(0.01, 1),
				(goal, fact, asOf, unit) => {
					const { remaining, workdays, months } = replan(goal, fact, quarter, asOf, calendar, unit);
					const sum = months.reduce((total, { part }) => total + Math.round(part * 100), 0);
					if (workdays === 0) expect(months).toEqual([]);
					else expect(sum).toBe(Math.max(0, goal - fact) * 100);
					expect(remaining + fact).toBe(Math.max(goal, fact));
				},
			),
		);
	});
});

test('managers in another order get the same parts in that order, when no two are alike', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1_000_000 }),
			fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }),
			fc.integer(),
			(total, weights, seed) => {
				const order = weights.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b);
				const parts = planSplit(total, weights);
				const moved = planSplit(
					total,
					order.map((i) => weights[i]!),
				);
				expect(moved).toEqual(order.map((i) => parts[i]));
			},
		),
	);
});
