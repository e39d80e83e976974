import { chainOf } from '../../sidebar/goal/chain';

const form = { goal: 3_000_000, averageCheck: 100_000, conversion: 0.2, callsPerDeal: 12, meetingsPerDeal: 3 };

test('the article’s example', () => {
	expect(chainOf(form)).toEqual({ deals: 30, leads: 150, calls: 360, meetings: 90 });
});

test('a part of a deal is a whole deal', () => {
	expect(chainOf({ ...form, goal: 3_000_001 })).toMatchObject({ deals: 31, leads: 155 });
});

test('a binary hair above an integer is not one more', () => {
	expect(chainOf({ ...form, goal: 21, averageCheck: 1, conversion: 0.7, callsPerDeal: 1.1 })).toMatchObject({
		deals: 21,
		leads: 30,
		calls: 24,
	});
	expect(chainOf({ ...form, goal: 10, averageCheck: 1, callsPerDeal: 1.1 })).toMatchObject({ calls: 11 });
});

test('without a ratio there is no figure for it', () => {
	expect(chainOf({ ...form, conversion: null, callsPerDeal: null, meetingsPerDeal: 0 })).toEqual({
		deals: 30,
		leads: null,
		calls: null,
		meetings: 0,
	});
	expect(chainOf({ ...form, averageCheck: null })).toBeNull();
	expect(chainOf({ ...form, averageCheck: 0 })).toBeNull();
	expect(chainOf({ ...form, goal: 0 })).toBeNull();
	expect(chainOf({ ...form, conversion: 0 })).toMatchObject({ leads: null });
});
