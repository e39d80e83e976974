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
});
