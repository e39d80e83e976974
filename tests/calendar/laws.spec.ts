import fc from 'fast-check';
import { dayNumber, weekday } from '../../src/calendar/day';
import { parsePeriod, year } from '../../src/calendar/period';
import { workCalendar } from '../../src/calendar/work-calendar';
import { zone } from '../../src/calendar/zone';

const calendar = workCalendar();
const places = ['Europe/Moscow', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kamchatka', 'America/Sao_Paulo'].map(zone);
const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 11) });
const place = fc.constantFrom(...places);

describe('business minutes', () => {
	test('a way through a third moment is as long as the straight one', () => {
		fc.assert(
			fc.property(fc.array(instant, { minLength: 3, maxLength: 3 }), place, (three, here) => {
				const [a, b, c] = [...three].sort((x, y) => x - y) as [number, number, number];
				const way = calendar.businessMinutes(a, b, here) + calendar.businessMinutes(b, c, here);
				expect(way).toBeCloseTo(calendar.businessMinutes(a, c, here), 4);
			}),
		);
	});

	test('they are never more than the minutes of working hours, nor fewer than 0, and backwards they are 0', () => {
		fc.assert(
			fc.property(instant, fc.integer({ min: 0, max: 40 * 86_400_000 }), place, (from, length, here) => {
				const minutes = calendar.businessMinutes(from, from + length, here);
				expect(minutes).toBeGreaterThanOrEqual(0);
				expect(minutes).toBeLessThanOrEqual((calendar.workdays(here.dayAt(from), here.dayAt(from + length) + 1) || 0) * 540);
				expect(calendar.businessMinutes(from + length, from, here)).toBe(0);
			}),
		);
	});

	test('a whole working day has nine hours, a short one eight', () => {
		const moscow = zone('Europe/Moscow');
		const of = (day: number): number => calendar.businessMinutes(moscow.instantOf(day), moscow.instantOf(day + 1), moscow);
		expect([of(dayNumber(2026, 7, 1)), of(dayNumber(2026, 4, 30)), of(dayNumber(2026, 7, 4)), of(dayNumber(2025, 11, 1))]).toEqual([
			540, 480, 0, 480,
		]);
	});
});

test('local midnights and the days they begin agree in every zone', () => {
	fc.assert(
		fc.property(fc.integer({ min: dayNumber(2000, 1, 1), max: dayNumber(2040, 1, 1) }), place, (day, here) => {
			expect(here.dayAt(here.instantOf(day))).toBe(day);
			expect(here.instantOf(day + 1)).toBeGreaterThan(here.instantOf(day));
		}),
	);
});

test('ISO weeks tile the years', () => {
	for (let y = 2020; y <= 2032; y++) {
		const first = parsePeriod(`${y}-W01`);
		const next = parsePeriod(`${y + 1}-W01`);
		const weeks = (next.from - first.from) / 7;
		expect([52, 53]).toContain(weeks);
		expect(weekday(first.from)).toBe(1);
		expect(parsePeriod(`${y}-W${weeks}`).to).toBe(next.from);
		expect(() => parsePeriod(`${y}-W${weeks + 1}`)).toThrow(/2026-W27/);
	}
});

test('quarters of a fiscal year tile it, whatever its start and label', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom('start' as const, 'end' as const), (startMonth, label) => {
			const fiscal = { startMonth, label };
			const whole = parsePeriod('FY2026', fiscal);
			const parts = [1, 2, 3, 4].map((q) => parsePeriod(`FY2026-Q${q}`, fiscal));
			expect(parts[0]!.from).toBe(whole.from);
			expect(parts[3]!.to).toBe(whole.to);
			for (const q of [1, 2, 3]) expect(parts[q]!.from).toBe(parts[q - 1]!.to);
			expect(parsePeriod('FY2027', fiscal).from).toBe(whole.to);
		}),
	);
});

test('exceptions of a table go over the production calendar, for other countries too', () => {
	const fourth = dayNumber(2026, 7, 4);
	const withException = workCalendar({ exceptions: new Map([[fourth, 8]]), production: false });
	expect(withException.hours(fourth)).toBe(8);
	expect(withException.hours(dayNumber(2026, 1, 1))).toBe(8);
	const { from, to } = year(2027);
	expect(calendar.workdays(from, to)).toBe(247);
});
