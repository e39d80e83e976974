import fc from 'fast-check';
import { zone } from '../../src/calendar/zone';
import { readCell } from '../../src/facts/cell';
import { columnStyle } from '../../src/facts/parse/column-style';
import { type DayOrders, parseInstant } from '../../src/facts/parse/instant';
import { column } from '../../src/facts/table';

const moscow = zone('Europe/Moscow');
const utc = (input: unknown, locale = 'ru_RU', order?: DayOrders): string | null => {
	const when = parseInstant(input, moscow, locale, order);
	return when === null ? null : typeof when === 'symbol' ? 'unreadable' : new Date(when.at).toISOString().slice(0, 16);
};
const MIDNIGHT = '2026-07-30T21:00';
const HALF_PAST_FIVE = '2026-07-31T14:30';

test.each([
	['31.07.26', 'ru_RU'],
	['31.07.2026 г.', 'ru_RU'],
	['31. 7. 2026', 'cs_CZ'],
	['2026. 07. 31', 'hu_HU'],
	['31 июля 2026', 'ru_RU'],
	['31 июль 2026', 'ru_RU'],
	['31 июл. 2026 г.', 'ru_RU'],
	['31 июля 26', 'ru_RU'],
	['пятница, 31 июля 2026 года', 'ru_RU'],
	['Fri, 31 July 2026', 'en_GB'],
	['31-Jul-26', 'en_GB'],
	['July 31st, 2026', 'en_US'],
	['2026/07/31', 'en_US'],
	['31/07/2026', 'ru_RU'],
	['07-31-2026', 'en_US'],
	['7/31/26', 'en_US'],
	['20260731', 'ru_RU'],
	[20_260_731, 'ru_RU'],
	['46234', 'ru_RU'],
	[46_234, 'ru_RU'],
	['\u200e31.07.2026\u200e', 'ru_RU'],
])('%p in %s is the 31st of July', (text, locale) => {
	expect(utc(text, locale)).toBe(MIDNIGHT);
	expect(parseInstant(text, moscow, locale)).toMatchObject({ dateOnly: true });
});

test.each([
	['31 июля 2026 г. 17:30', 'ru_RU'],
	['31.07.2026, 17:30', 'ru_RU'],
	['31.07.2026 в 17.30', 'ru_RU'],
	['07/31/2026 05:30:00 pm', 'en_US'],
	['7/31/2026, 5:30PM', 'en_US'],
	['July 31, 2026 5:30 p.m.', 'en_US'],
	['2026-07-31 17:30:00 MSK', 'en_US'],
	['2026-07-31 14:30:00 UTC', 'en_US'],
	['2026-07-31T14:30:00.000+0000', 'en_US'],
	['31.07.2026 10:30 EDT', 'ru_RU'],
	['Fri Jul 31 2026 17:30:00 GMT+0300 (Moscow Standard Time)', 'ru_RU'],
	['Fri, 31 Jul 2026 17:30:00 +0300', 'en_US'],
])('%p in %s is half past five', (text, locale) => expect(utc(text, locale)).toBe(HALF_PAST_FIVE));

test('midnight and noon of a clock of twelve hours', () => {
	expect([utc('07/31/2026 12:30 AM', 'en_US'), utc('07/31/2026 12:30PM', 'en_US')]).toEqual(['2026-07-30T21:30', '2026-07-31T09:30']);
	expect(utc('46234,75')).toBe('2026-07-31T15:00');
});

test.each([
	'31.06.2026',
	'32.07.2026',
	'7/31/2026',
	'31 июня 2026',
	'2026',
	'07.2026',
	'июль 2026',
	'3 xx 2026',
	'25:00',
	'13:30 PM',
	'1,5',
	'2026-07-31 17:30 XYZ',
])('«%s» is no date', (text) => expect(utc(text)).toBe('unreadable'));

const closed = column('closed_at', 'instant', '', '');
const read = (input: unknown) => readCell(input, closed, { zone: moscow, locale: 'ru_RU' });

test.each([
	'0000-00-00',
	'0000-00-00 00:00:00',
	'1900-01-00',
	'00.00.0000',
	'30.12.1899',
	'01.01.0001',
	'0001-01-01T00:00:00',
	'1970-01-01',
	'9999-12-31',
	new Date(-2_209_161_600_000),
	0,
	1,
])('%p is what programs write for no date', (input) => expect(read(input)).toBeNull());

test.each([
	['Europe/Moscow', 'America/New_York'],
	['America/New_York', 'Asia/Vladivostok'],
	['Asia/Kamchatka', 'Pacific/Honolulu'],
	['Europe/Moscow', 'Europe/Moscow'],
])('a date in a cell is that day in %s, whatever the zone of the spreadsheet (%s)', (home, sheet) => {
	const [account, sheetZone] = [zone(home), zone(sheet)];
	fc.assert(
		fc.property(fc.integer({ min: 7400, max: 40_000 }), (day) => {
			const cell = new Date(sheetZone.instantOf(day));
			const context = { zone: account, sheetZone, locale: 'ru_RU' };
			expect(readCell(cell, closed, context)).toBe(account.instantOf(day));
			expect(readCell(cell, column('due', 'day', '', ''), context)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
			const later = new Date(sheetZone.instantOf(day, 37_000_000));
			expect(readCell(later, closed, context)).toBe(later.getTime());
		}),
	);
});

const MONTHS_RU = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const MONTHS_EN = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const two = (number: number): string => String(number).padStart(2, '0');

const STYLES: Readonly<Record<string, (y: number, m: number, d: number) => readonly [string, string]>> = {
	iso: (y, m, d) => [`${y}-${two(m)}-${two(d)}`, 'ru_RU'],
	dotted: (y, m, d) => [`${two(d)}.${two(m)}.${y}`, 'en_US'],
	short: (y, m, d) => [`${d}.${m}.${two(y % 100)}`, 'ru_RU'],
	slashed: (y, m, d) => [`${d}/${m}/${y}`, 'en_GB'],
	american: (y, m, d) => [`${m}/${d}/${y}`, 'en_US'],
	dashed: (y, m, d) => [`${two(m)}-${two(d)}-${y}`, 'en_US'],
	yearFirst: (y, m, d) => [`${y}/${m}/${d}`, 'en_US'],
	russian: (y, m, d) => [`${d} ${MONTHS_RU[m - 1]} ${y} г.`, 'ru_RU'],
	russianShort: (y, m, d) => [`${d} ${MONTHS_RU[m - 1]!.slice(0, 3)}. ${y}`, 'ru_RU'],
	english: (y, m, d) => [`${MONTHS_EN[m - 1]} ${d}, ${y}`, 'en_US'],
	britishShort: (y, m, d) => [`${d}-${MONTHS_EN[m - 1]!.slice(0, 3)}-${two(y % 100)}`, 'en_GB'],
};
const CLOCKS: Readonly<Record<string, (h: number, m: number) => string>> = {
	none: () => '',
	plain: (h, m) => ` ${two(h)}:${two(m)}`,
	comma: (h, m) => `, ${h}:${two(m)}`,
	seconds: (h, m) => ` ${two(h)}:${two(m)}:00`,
	twelve: (h, m) => ` ${h % 12 || 12}:${two(m)} ${h < 12 ? 'AM' : 'PM'}`,
	tight: (h, m) => ` ${h % 12 || 12}:${two(m)}${h < 12 ? 'am' : 'pm'}`,
	utc: (h, m) => ` ${two(h)}:${two(m)} UTC`,
	offset: (h, m) => ` ${two(h)}:${two(m)}:00.000+03:00`,
};

test('a moment written in any style is read back', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 7305, max: 22_000 }),
			fc.integer({ min: 0, max: 1439 }),
			fc.constantFrom(...Object.keys(STYLES)),
			fc.constantFrom(...Object.keys(CLOCKS)),
			(day, minute, style, clock) => {
				const date = new Date(day * 86_400_000);
				const [text, locale] = STYLES[style]!(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
				const whole = text + CLOCKS[clock]!(Math.floor(minute / 60), minute % 60);
				const ms = minute * 60_000;
				const at =
					clock === 'none'
						? moscow.instantOf(day)
						: clock === 'utc'
							? day * 86_400_000 + ms
							: clock === 'offset'
								? day * 86_400_000 + ms - 10_800_000
								: moscow.instantOf(day, ms);
				expect(parseInstant(whole, moscow, locale)).toMatchObject({ at });
			},
		),
		{ numRuns: 3000 },
	);
});

describe('a column settles which of the two is the month', () => {
	const styleOf = (...cells: unknown[]) => columnStyle('date', cells.length, (i) => cells[i], { locale: 'ru_RU' });
	test.each([
		[['05/07/2026', '31/07/2026'], 'dmy', '2026-07-04T21:00'],
		[['05/07/2026', '7/31/2026 5 PM'], 'mdy', '2026-05-06T21:00'],
	] as const)('%j', (cells, order, at) => {
		const { style, doubt } = styleOf(...cells);
		expect(style.order).toBe(order);
		expect(doubt).toMatchObject({ cell: '05/07/2026', witness: cells[1] });
		for (const locale of ['ru_RU', 'en_US']) expect(utc(cells[0], locale, style.order)).toBe(at);
	});
	test('a column of which every date is impossible in the locale is read the other way', () => {
		const { style } = styleOf('7/31/2026', '8/20/2026');
		expect(utc('7/31/2026', 'ru_RU', style.order)).toBe(MIDNIGHT);
	});
	test('dates with dots say nothing of those with slashes, nor these of them', () => {
		expect(styleOf('31.07.2026', '05/07/2026').style).toEqual({});
		expect(utc('31.07.2026', 'ru_RU', 'mdy')).toBe(MIDNIGHT);
	});
	test('without a witness the locale decides', () => expect(styleOf('05/07/2026').doubt).toMatchObject({ witness: null, count: 1 }));
});
