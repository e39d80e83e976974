import fc from 'fast-check';
import { dayNumber, dayOf, parseDay, partsOf, weekday } from '../../src/calendar/day';
import { month, monthsOf, parsePeriod, quarter, year } from '../../src/calendar/period';
import { workCalendar } from '../../src/calendar/work-calendar';
import { zone } from '../../src/calendar/zone';

test('day numbers agree with Date over four centuries', () => {
	fc.assert(
		fc.property(fc.integer({ min: -80_000, max: 80_000 }), (number) => {
			expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
			expect(parseDay(dayOf(number))).toBe(number);
			expect(weekday(number) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
		}),
	);
	expect(parseDay('2026-02-30')).toBeNull();
});

describe('periods', () => {
	test.each([
		['2026', '2026-01-01', '2027-01-01'],
		['2026-Q3', '2026-07-01', '2026-10-01'],
		['2026-07', '2026-07-01', '2026-08-01'],
		['2026-W27', '2026-06-29', '2026-07-06'],
		['2026-07-15', '2026-07-15', '2026-07-16'],
		['2026-07-01..2026-07-20', '2026-07-01', '2026-07-21'],
		['01.07.2026..20.07.2026', '2026-07-01', '2026-07-21'],
		['июль 2026', '2026-07-01', '2026-08-01'],
		['Май 2026', '2026-05-01', '2026-06-01'],
		['марта 2026', '2026-03-01', '2026-04-01'],
		['3 квартал 2026', '2026-07-01', '2026-10-01'],
		['III квартал 2026', '2026-07-01', '2026-10-01'],
	])('%s', (token, from, to) => {
		const period = parsePeriod(token);
		expect([dayOf(period.from), dayOf(period.to)]).toEqual([from, to]);
	});

	test('fiscal years start where the settings say and are named after start or end', () => {
		expect(dayOf(parsePeriod('FY2026', { startMonth: 4, label: 'start' }).from)).toBe('2026-04-01');
		expect(dayOf(parsePeriod('FY2026-Q1', { startMonth: 4, label: 'end' }).from)).toBe('2025-04-01');
	});

	test.each(['2026-13', '2026-W54', 'вчера', '2026-07-20..2026-07-01', ''])('%p is refused with examples', (token) => {
		expect(() => parsePeriod(token)).toThrow(/2026-Q3/);
	});

	test('a quarter is tiled by its months', () => {
		expect(monthsOf(quarter(2026, 3))?.map(({ token }) => token)).toEqual(['2026-07', '2026-08', '2026-09']);
		expect(monthsOf(parsePeriod('2026-07-02..2026-07-31'))).toBeNull();
	});
});

describe('the Russian production calendar', () => {
	const calendar = workCalendar();
	const count = ({ from, to }: { from: number; to: number }): number => calendar.workdays(from, to);

	test.each([
		[2024, 248, [57, 60, 66, 65]],
		[2025, 247, [58, 59, 66, 64]],
		[2026, 247, [55, 62, 66, 64]],
	])('%d has %d working days', (number, total, quarters) => {
		expect(count(year(number))).toBe(total);
		expect([1, 2, 3, 4].map((q) => count(quarter(number, q)))).toEqual(quarters);
	});

	test('months of 2026', () => {
		expect(Array.from({ length: 12 }, (_, m) => count(month(2026, m + 1)))).toEqual([15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
	});

	test('1 November 2025 is a working, short Saturday', () => {
		expect(calendar.hours(dayNumber(2025, 11, 1))).toBe(7);
	});
});

describe('business minutes', () => {
	const moscow = zone('Europe/Moscow');
	const calendar = workCalendar();
	const at = (date: string, minutes: number): number => moscow.instantOf(parseDay(date)!, minutes * 60_000);

	test.each([
		['2026-07-02', 17 * 60 + 50, '2026-07-03', 9 * 60 + 10, 20],
		['2026-07-03', 23 * 60, '2026-07-03', 23 * 60 + 5, 0],
		['2026-07-03', 17 * 60, '2026-07-06', 10 * 60, 120],
		['2026-04-30', 16 * 60 + 30, '2026-05-04', 9 * 60 + 5, 35],
		['2026-07-01', 10 * 60, '2026-07-01', 9 * 60, 0],
	])('%s +%d to %s +%d is %d', (from, a, to, b, minutes) => {
		expect(calendar.businessMinutes(at(from, a), at(to, b), moscow)).toBe(minutes);
	});
});

describe('time zones', () => {
	test.each(['Europe/Moscow', 'Asia/Kamchatka', 'America/Los_Angeles', 'Australia/Lord_Howe'])('%s agrees with Intl', (name) => {
		const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, year: 'numeric', month: '2-digit', day: '2-digit' });
		fc.assert(
			fc.property(fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2035, 0) }), (instant) => {
				expect(dayOf(zone(name).dayAt(instant))).toBe(format.format(instant));
			}),
		);
	});

	test('a gap takes the offset before the change, a repeated hour is the first of the two (R6)', () => {
		const la = zone('America/Los_Angeles');
		const iso = (date: string, hours: number): string => new Date(la.instantOf(parseDay(date)!, hours * 3_600_000)).toISOString();
		expect(iso('2026-03-08', 2.5)).toBe('2026-03-08T10:30:00.000Z');
		expect(iso('2026-11-01', 1.5)).toBe('2026-11-01T08:30:00.000Z');
		expect(iso('2026-11-01', 3)).toBe('2026-11-01T11:00:00.000Z');
	});
});

test('parts of a day name it again', () => {
	expect(partsOf(dayNumber(2024, 2, 29))).toEqual({ year: 2024, month: 2, day: 29 });
});
