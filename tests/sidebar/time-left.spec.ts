import { timeLeft } from '../../sidebar/import/time-left';

test('time left follows the pace of this run alone', () => {
	expect(timeLeft(10_000, 0, 0.5)).toBe(10_000);
	expect(timeLeft(10_000, 0.5, 0.75)).toBe(10_000);
	expect(timeLeft(1000, 0, 0.5)).toBeNull();
	expect(timeLeft(60_000, 0.5, 0.5)).toBeNull();
	expect(timeLeft(60_000, 0.2, 0.1)).toBeNull();
});
