import { monthAgo, monthOf, scopeOf } from '../../src/app/sets/attainment';
import { dayNumber } from '../../src/calendar/day';

test('the department’s plan is its head’s own; everybody else has one', () => {
	const people = ['head', 'senior', 'manager', 'junior', 'sdr', ''].map((role) => scopeOf({ id: 'M1', role }));
	expect(people).toEqual(['ALL', 'M1', 'M1', 'M1', 'M1', 'M1']);
});

test('the month before, also over the turn of a year', () => {
	expect(monthAgo(monthOf(dayNumber(2026, 7, 31)))).toEqual({ token: '2026-06', from: dayNumber(2026, 6, 1), to: dayNumber(2026, 7, 1) });
	expect(monthAgo({ from: dayNumber(2026, 1, 1) }).token).toBe('2025-12');
});
