import { type ScoreLine, type ScoreRules, score } from '../../src/goals/score';

const rules: ScoreRules = { threshold: 0.8, cap: 1.2, isStepped: false, multiplier: 1, isTrial: false };
const line = (plan: number | null, fact: number | null, more: Partial<ScoreLine> = {}): ScoreLine => ({
	weight: 1,
	plan,
	fact,
	better: 'up',
	base: null,
	...more,
});
const attained = (plan: number | null, fact: number | null, more: Partial<ScoreLine> = {}, with_: Partial<ScoreRules> = {}) =>
	score([line(plan, fact, more)], null, { ...rules, ...with_ }).attainments[0];
const counted = (fact: number, more: Partial<ScoreLine> = {}, with_: Partial<ScoreRules> = {}) =>
	score([line(100, fact, more)], null, { ...rules, ...with_ }).counted[0];

describe('how far a plan is attained (spec §3.6)', () => {
	test.each([
		['up', 200, 100, 0.5],
		['up', 0, 0, 1],
		['up', 0, 1, 1.2],
		['up', 1, 0, 0],
		['up', -1, 2, -2],
		['down', 30, 40, 0.75],
		['down', 30, 0, 1.2],
		['down', 0, 0, 1],
		['down', 1, 0, 1.2],
		['down', 2, 1, 2],
		['down', 2, -1, -2],
		['down', -1, 0, 1.2],
	] as const)('%s: plan %d, fact %d', (better, plan, fact, expected) => expect(attained(plan, fact, { better })).toBe(expected));

	test('without a cap nothing over nothing is the plan itself', () => {
		expect([attained(0, 5, {}, { cap: null }), attained(5, 0, { better: 'down' }, { cap: null })]).toEqual([1, 1]);
	});

	test('no fact is 0, no plan is nothing, and a base that is the plan is no base', () => {
		expect([attained(5, null), attained(null, 5), attained(400, 350, { base: 200 }), attained(400, 350, { base: 400 })]).toEqual([
			0,
			null,
			0.75,
			0.875,
		]);
	});
});

describe('what of it counts', () => {
	test('nothing below the threshold, no more than the cap; both bounds count', () => {
		expect([79.9, 80, 120, 121].map((fact) => counted(fact))).toEqual([0, 0.8, 1.2, 1.2]);
		// The threshold of 0.7 + 0.1 is a hair above 0.8.
		expect(counted(80, { threshold: 0.7 + 0.1 + 1e-16 })).toBe(0.8);
		expect(counted(80, { threshold: 0.8 + 5e-10 })).toBe(0.8);
		expect(counted(80, { threshold: 0.8 + 1e-9 })).toBe(0.8);
		expect(counted(80, { threshold: 0.8 + 5e-9 })).toBe(0);
	});

	test('a line has its own threshold and cap; null takes them away', () => {
		expect(counted(50, { threshold: 0.5 })).toBe(0.5);
		expect(counted(50, { threshold: null })).toBe(0.5);
		expect(counted(300, { cap: 2 })).toBe(2);
		expect(counted(300, { cap: null })).toBe(3);
	});

	test('in steps of a tenth, from 0.8 to 1.2', () => {
		const inSteps = (fact: number): number | null | undefined => counted(fact, {}, { isStepped: true, threshold: null, cap: null });
		expect([79, 80, 89, 90, 115, 120, 200].map(inSteps)).toEqual([0, 0.8, 0.8, 0.9, 1.1, 1.2, 1.2]);
		expect(counted(80 - 5e-8, {}, { isStepped: true, threshold: null })).toBe(0.8);
		expect(score([line(1, 0.8 - 1e-9)], null, { ...rules, isStepped: true, threshold: null }).counted).toEqual([0.8]);
	});
});

describe('the bonus', () => {
	const pair = (first: number, second: number | null): ScoreLine[] => [
		line(100, first, { weight: 0.25 }),
		line(second === null ? null : 100, second, { weight: 0.75 }),
	];

	test('is the fund by the weighted score, to the kopeck, half up', () => {
		expect(score(pair(120, 80), 1000, rules)).toMatchObject({ score: expect.closeTo(0.9, 12), bonus: 900, shadowBonus: 900 });
		expect(score(pair(100, 100), 0.125, rules).bonus).toBe(0.13);
		expect(score([line(1000, 1005)], 1, rules).bonus).toBe(1.01);
		expect(score(pair(100, 100), 0.1234, rules).bonus).toBe(0.12);
		expect(score(pair(100, 100), 1000, { ...rules, multiplier: 0.5 }).bonus).toBe(500);
	});

	test('a line without a plan leaves its weight to the others; no plan at all is no score', () => {
		expect(score(pair(90, null), 1000, rules)).toMatchObject({ score: 0.9, bonus: 900 });
		expect(score([line(null, 5)], 1000, rules)).toMatchObject({ score: null, bonus: null, shadowBonus: null });
		expect(score([line(100, 5, { weight: 0 }), line(null, 5)], 1000, rules)).toMatchObject({ score: null });
	});

	test('without a fund there is none; on trial it is shown and not paid', () => {
		expect(score(pair(100, 100), null, rules)).toMatchObject({ score: 1, bonus: null, shadowBonus: null });
		expect(score(pair(100, 100), 1000, { ...rules, isTrial: true })).toMatchObject({ bonus: 0, shadowBonus: 1000 });
	});

	test('weights must add up to 100 % and none may be negative', () => {
		const weighted = (...weights: number[]) =>
			score(
				weights.map((weight) => line(100, 100, { weight })),
				null,
				rules,
			).score;
		expect(weighted(0.5, 0.5 + 5e-7)).toBe(1);
		expect(() => weighted(0.5, 0.5 + 2e-6)).toThrow(/100 %/);
		expect(() => weighted(0.33336, 0.5)).toThrow(/дают 83\.34 %/);
		expect(() => weighted(0.333, 0.5)).toThrow(/дают 83\.3 %/);
		expect(() => weighted(1.5, -0.5)).toThrow(/100 %/);
		expect(weighted(0, 1)).toBe(1);
	});
});
