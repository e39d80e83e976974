import { habitOf, outcomes, type Stated, statedOf, withStatements } from '../../src/goals/stated';
import { habitText } from '../../src/reports/forecasts/habit-text';

const at = (on: string, amount: number, manager = 'M1', period = on.slice(0, 7)): Stated => ({
	manager,
	period,
	on,
	amount,
	computed: null,
});
const july = (today: string) => ({ period: '2026-07', today, computed: () => 5 });

test('the same number is no new statement, another one of the same day takes its place, other days stay', () => {
	const first = withStatements([], [{ manager: 'M1', amount: 100 }], july('2026-07-01'));
	expect(first).toEqual([{ ...at('2026-07-01', 100), computed: 5 }]);
	expect(withStatements(first, [{ manager: 'M1', amount: 100 }], july('2026-07-08'))).toBe(first);
	expect(withStatements(first, [{ manager: 'M1', amount: 90 }], july('2026-07-01')).map(({ amount }) => amount)).toEqual([90]);
	const second = withStatements(
		first,
		[
			{ manager: 'M1', amount: 120 },
			{ manager: 'M2', amount: 100 },
		],
		july('2026-07-08'),
	);
	expect(second.map(({ manager, on, amount }) => [manager, on, amount])).toEqual([
		['M1', '2026-07-01', 100],
		['M1', '2026-07-08', 120],
		['M2', '2026-07-08', 100],
	]);
	// A third week back to the first number is a statement of its own.
	expect(withStatements(second, [{ manager: 'M1', amount: 100 }], july('2026-07-15'))).toHaveLength(4);
	// 0 is an answer; a line without its amount is none.
	expect(withStatements([], [{ manager: 'M1', amount: 0 }], july('2026-07-01'))).toHaveLength(1);
	expect(statedOf({ manager_id: 'M1', period: '2026-07', stated_on: '2026-07-01', amount: null })).toBeNull();
});

test('a month is judged by what was said first, in whatever order the lines stand', () => {
	const all = [at('2026-06-20', 190), at('2026-06-02', 120), at('2026-05-03', 80), at('2026-04-01', 70)];
	const actual: Readonly<Record<string, number | null>> = { '2026-04': null, '2026-05': 100, '2026-06': 100 };
	const past = outcomes(all, (period) => actual[period] ?? null);
	expect(past.map(({ period, first, last, error }) => [period, first.amount, last.amount, error])).toEqual([
		['2026-04', 70, 70, null],
		['2026-05', 80, 80, -0.2],
		['2026-06', 120, 190, 0.2],
	]);
	expect(habitOf(past)).toEqual({ months: 2, accuracy: 0.8, distance: 0.2, bias: 0 });
	expect(habitOf(past.slice(0, 1))).toBeNull();
	// Of a month that brought nothing no share can be told; a forecast of three times as much is no accuracy below 0.
	expect(outcomes([at('2026-05-03', 80)], () => 0)[0]!.error).toBeNull();
	expect(habitOf(outcomes([at('2026-05-03', 300)], () => 100))).toEqual({ months: 1, accuracy: 0, distance: 2, bias: 2 });
});

test('who is far over in one month and far under in the next is told so, and is not called exact', () => {
	const text = (...stated: readonly number[]): string =>
		habitText(
			habitOf(
				outcomes(
					stated.map((amount, i) => at(`2026-0${i + 1}-03`, amount)),
					() => 100,
				),
			)!,
			'en',
		);
	expect(text(120, 80)).toBe('now over, now under, by 20% on average');
	expect(text(160, 60)).toBe('now over, now under, by 50% on average');
	expect(text(150, 90)).toBe('usually over, by 20% on average');
	expect(text(70, 100)).toBe('usually under, by 15% on average');
	expect(text(104, 97)).toBe('usually exact');
	expect(habitText(habitOf(outcomes([at('2026-05-03', 120), at('2026-06-03', 80)], () => 100))!, 'ru')).toBe(
		'то завышает, то занижает: в среднем на 20 %',
	);
});
