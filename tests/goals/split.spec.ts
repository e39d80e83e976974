import fc from 'fast-check';
import { planSplit, roundedUp, wholeUnits } from '../../src/goals/split';

describe('largest remainder (spec §3.2)', () => {
	test.each([
		[100, [1, 1, 1], 0.01, [33.34, 33.33, 33.33]],
		[10, [0.5, 0.3, 0.2], 1, [5, 3, 2]],
		[7, [1, 1, 1, 1], 1, [2, 2, 2, 1]],
		[-100, [1, 1, 1], 0.01, [-33.34, -33.33, -33.33]],
		[3_000_000, [23, 21, 22], 0.01, [1_045_454.55, 954_545.45, 1_000_000]],
		[30, [28, 30, 42], 1, [8, 9, 13]],
		[1_000_000, [400_000, 600_000, 81_521.73913], 0.01, [369_849.25, 554_773.87, 75_376.88]],
		[3_000_000, [1, 1, 1], 0.01, [1_000_000, 1_000_000, 1_000_000]],
		[5, [0, 0], 1, [3, 2]],
		[2_500, [1, 1], 1000, [1500, 1000]],
	])('%d by %j in units of %d', (total, weights, unit, parts) => {
		expect(planSplit(total, weights, unit)).toEqual(parts);
	});

	test('bad weights are refused with a sentence', () => {
		expect(() => planSplit(1, [])).toThrow(/вес/);
		expect(() => planSplit(1, [1, -1])).toThrow(/отрицательным/);
		expect(() => planSplit(1, [1, Number.POSITIVE_INFINITY])).toThrow(/вес/);
		for (const total of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => planSplit(total, [1])).toThrow(/Не могу разделить план: /);
		for (const unit of [0, -1, Number.NaN]) expect(() => planSplit(1, [1], unit)).toThrow(/Не могу разделить план: /);
	});

	test.each([
		[2, [1, 3], 1, [0, 2]],
		[2, [3, 1], 1, [2, 0]],
		[2, [2, 7, 1], 1, [0, 2, 0]],
		[2, [0.2, 0.7, 0.1], 1, [0, 2, 0]],
		[1, [1, 2, 2], 1, [0, 1, 0]],
		[1, [2, 2, 1], 1, [1, 0, 0]],
		[3, [5, 5, 5, 5], 1, [1, 1, 1, 0]],
	])('a tie goes to the larger weight, then to the earlier part: %d by %j', (total, weights, unit, parts) => {
		expect(planSplit(total, weights, unit)).toEqual(parts);
	});

	test.each([
		[1, [0.001000003, 0.001000004], [0, 1]],
		[1, [1.000999999, 1.001], [0, 1]],
		[1, [0.000999999999, 0.001], [1, 0]],
		[1, [999_999.9999, 1_000_000], [0, 1]],
		[1, [499_999.9999, 500_000], [0, 1]],
		[1, [4_999_999.999, 5_000_000], [1, 0]],
		[4, [1e300, 1e300], [2, 2]],
		[4, [1e-12, 3e-12], [1, 3]],
	])('weights differ by their ninth decimal, and very large or small ones by their ninth digit: %d by %j', (total, weights, parts) => {
		expect(planSplit(total, weights)).toEqual(parts);
	});

	test('what the unit cannot express goes to the heaviest part, to the earlier of two', () => {
		expect(planSplit(2_500, [1, 1, 1], 1000)).toEqual([1500, 1000, 0]);
		expect(planSplit(1_500, [1, 3, 3], 1000)).toEqual([0, 1500, 0]);
		expect(planSplit(0.58, [1, 1], 0.29)).toEqual([0.29, 0.29]);
	});

	test('a part of nothing is 0, never −0', () => {
		expect(planSplit(-1, [1, 0])).toEqual([-1, 0]);
		expect(planSplit(0, [1, 2])).toEqual([0, 0]);
	});

	test('large totals are split as long as a number holds them exactly', () => {
		expect(planSplit(Number.MAX_SAFE_INTEGER, [1])).toEqual([Number.MAX_SAFE_INTEGER]);
		expect(planSplit(9e13, [1, 2], 0.01)).toEqual([3e13, 6e13]);
		expect(planSplit(9e13, [1], 0.29)).toEqual([9e13]);
		expect(planSplit(9e10, [1], 0.00001)).toEqual([9e10]);
		expect(planSplit(90_000_000_000.5, [1], 0.5)).toEqual([90_000_000_000.5]);
		expect(planSplit(5e9 / 3, [1], 0.01)).toEqual([1_666_666_666.666667]);
		expect(planSplit(1, [1], 0.000001)).toEqual([1]);
		expect(planSplit(0.000003, [1, 1, 1], 0.000001)).toEqual([0.000001, 0.000001, 0.000001]);
		for (const [total, unit] of [
			[1e16, 1],
			[1, 1e-7],
		] as const)
			expect(() => planSplit(total, [1], unit)).toThrow(/слишком мала или число слишком велико/);
	});

	const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });
	const kopecks = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
	const inKopecks = (parts: number[]): number => parts.reduce((sum, part) => sum + Math.round(part * 100), 0);

	test('the parts add up to the total to the kopeck', () => {
		fc.assert(fc.property(kopecks, weights, (total, w) => expect(inKopecks(planSplit(total / 100, w, 0.01))).toBe(total)));
	});

	test('a zero weight gets nothing and no part is off by a unit', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (total, w) => {
				const sum = w.reduce((a, b) => a + b, 0);
				if (sum === 0) return;
				planSplit(total, w).forEach((part, i) => {
					if (w[i] === 0) expect(part).toBe(0);
					expect(Math.abs(part - (total * w[i]!) / sum)).toBeLessThan(1);
				});
			}),
		);
	});
});

test('a binary hair above an integer is not one deal more (spec §3.1)', () => {
	expect(wholeUnits(3_000_000, 100_000)).toBe(30);
	expect(wholeUnits(21, 0.7)).toBe(30);
	expect(wholeUnits(30, 0.2)).toBe(150);
	expect(wholeUnits(100, 0)).toBeNull();
});

test('a binary hair is not one more, however large the number', () => {
	expect(wholeUnits(21, 0.7)).toBe(30);
	expect(roundedUp(1_821_210 * 16.1)).toBe(29_321_481);
	expect(roundedUp(29_321_481.01)).toBe(29_321_482);
	expect(roundedUp(0)).toBe(0);
	expect([roundedUp(30 + 5e-10), roundedUp(30 + 2e-9)]).toEqual([30, 31]);
});
