import { formatsIn } from '../../sidebar/language/formats';

const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f\u2009]/g, ' ') ?? null;
const ru = formatsIn('ru', 'RUB');
const en = formatsIn('en', 'USD');

test('money stands as the language wants it', () => {
	expect(plain(ru.money(3_000_000))).toBe('3 000 000 ₽');
	expect(en.money(3_000_000)).toBe('$3,000,000');
	expect(en.money(98_432.5)).toBe('$98,432.50');
	expect(ru.sign).toEqual({ text: '₽', isFirst: false });
	expect(en.sign).toEqual({ text: '$', isFirst: true });
});

test('a currency nobody knows does no harm', () => {
	expect(plain(formatsIn('ru', '').money(1000))).toBe('1 000');
});

test('a duration takes two units at most', () => {
	expect(plain(ru.duration(40_000))).toBe('40 с');
	expect(plain(ru.duration(80_000))).toBe('1 мин 20 с');
	expect(plain(ru.duration(12 * 60_000 + 5000))).toBe('12 мин');
	expect(plain(en.duration(65 * 60_000))).toBe('1 h 5 min');
	expect(plain(en.duration(-5))).toBe('0 s');
});

test('moments of today and yesterday', () => {
	const now = new Date(2026, 10, 24, 12, 0).getTime();
	expect(plain(ru.moment(new Date(2026, 10, 24, 10, 24).toISOString(), now))).toBe('сегодня в 10:24');
	expect(plain(en.moment(new Date(2026, 10, 23, 22, 5).toISOString(), now))).toBe('yesterday at 10:05 PM');
	expect(plain(en.moment(new Date(2026, 9, 1, 9, 0).toISOString(), now))).toBe('October 1, 2026 at 9:00 AM');
	expect(ru.moment('soon', now)).toBeNull();
});

test('days do not slip with the zone of the browser', () => {
	expect(plain(en.days('2025-09-01', '2026-11-24'))).toBe('Sep 1, 2025 – Nov 24, 2026');
});

test('a month is named in words; another period stays as it is', () => {
	expect([ru.month('2026-10'), en.month('2026-10')]).toEqual(['октябрь 2026', 'October 2026']);
	expect(en.month('2026-Q3')).toBe('2026-Q3');
});
