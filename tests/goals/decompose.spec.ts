import fc from 'fast-check';
import { dayNumber } from '../../src/calendar/day';
import { parsePeriod } from '../../src/calendar/period';
import { workCalendar } from '../../src/calendar/work-calendar';
import { decompose, type GoalInputs } from '../../src/goals/decompose';
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

describe('the chain (spec §3.1)', () => {
	const inputs: GoalInputs = {
		goal: 3_000_000,
		check: 100_000,
		conversion: 0.2,
		calls: 12.1,
		meetings: 3,
		presentations: 0.5,
		monthWeights: [1, 1, 2],
		peopleWeights: [[1], [1, 3], []],
	};
	const totals = (more: Partial<GoalInputs>): (number | null)[] =>
		Object.values(decompose({ ...inputs, ...more })).map(({ total }) => total);

	test('the example of the article, split over months and people', () => {
		const { amount, deals, leads, calls, meetings, presentations } = decompose(inputs);
		expect(amount).toEqual({ total: 3_000_000, months: [750_000, 750_000, 1_500_000], people: [[750_000], [187_500, 562_500], []] });
		expect(deals).toEqual({ total: 30, months: [8, 7, 15], people: [[8], [2, 5], []] });
		expect(leads).toEqual({ total: 150, months: [38, 37, 75], people: [[38], [9, 28], []] });
		expect(calls).toEqual({ total: 363, months: [91, 91, 181], people: [[91], [23, 68], []] });
		expect(meetings).toEqual({ total: 90, months: [23, 22, 45], people: [[23], [5, 17], []] });
		expect(presentations).toEqual({ total: 15, months: [4, 4, 7], people: [[4], [1, 3], []] });
	});

	test('what is not known leaves its lines empty, and those that follow from it', () => {
		expect(totals({})).toEqual([3_000_000, 30, 150, 363, 90, 15]);
		expect(totals({ check: null })).toEqual([3_000_000, null, null, null, null, null]);
		expect(totals({ conversion: null, meetings: null })).toEqual([3_000_000, 30, null, 363, null, 15]);
		expect(decompose({ ...inputs, conversion: null }).leads).toEqual({
			total: null,
			months: [null, null, null],
			people: [[null], [null, null], []],
		});
	});

	test('no goal asks for no deals; no calls a deal are none, fewer than none are not known', () => {
		expect(totals({ goal: 0 })).toEqual([0, null, null, null, null, null]);
		expect(totals({ goal: 1, check: 1 })[1]).toBe(1);
		expect(totals({ calls: 0, meetings: -0.5 })).toEqual([3_000_000, 30, 150, 0, null, 15]);
	});
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
	test('a month without working days left is not planned; one with a single day is', () => {
		const months = (year: string, asOf: number) => replan(100, 0, parsePeriod(year), asOf, calendar).months;
		expect(months('2026-Q2', dayNumber(2026, 5, 29))).toEqual([{ token: '2026-06', part: 100 }]);
		expect(months('2026-Q3', dayNumber(2026, 8, 30))).toEqual([
			{ token: '2026-08', part: 4.35 },
			{ token: '2026-09', part: 95.65 },
		]);
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
