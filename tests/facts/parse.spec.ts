import { zone } from '../../src/calendar/zone';
import { parseInstant } from '../../src/facts/parse/instant';
import { parseNumber, UNREADABLE } from '../../src/facts/parse/number';
import { parseOutcome } from '../../src/facts/parse/outcome';

describe('numbers as people write them (spec §0.3)', () => {
	test.each([
		['1 234,5', 'ru_RU', 1234.5],
		['1\u00a0234\u202f567', 'ru_RU', 1_234_567],
		['1,234', 'ru_RU', 1.234],
		['1,234', 'en_US', 1234],
		['12,5', 'en_US', 12.5],
		['1,234,567.89', 'ru_RU', 1_234_567.89],
		['1.234.567,89', 'en_US', 1_234_567.89],
		['1.234.567', 'ru_RU', 1_234_567],
		['85%', 'ru_RU', 0.85],
		['(5 000)', 'ru_RU', -5000],
		['−5 000 ₽', 'ru_RU', -5000],
		['1,15 млн', 'ru_RU', 1_150_000],
		['150 тыс. руб.', 'ru_RU', 150_000],
		["1'000", 'en_US', 1000],
		['$99.90', 'en_US', 99.9],
		['', 'ru_RU', null],
		['—', 'ru_RU', null],
		['н/д', 'ru_RU', null],
		['сто', 'ru_RU', UNREADABLE],
		['1.23.456', 'ru_RU', UNREADABLE],
		['12 34x', 'ru_RU', UNREADABLE],
	])('%p in %s', (text, locale, value) => {
		expect(parseNumber(text, locale)).toBe(value);
	});
});

describe('dates and moments', () => {
	const moscow = zone('Europe/Moscow');
	const iso = (input: unknown, locale = 'ru_RU'): string | null | symbol => {
		const when = parseInstant(input, moscow, locale);
		return when === null || typeof when === 'symbol' ? when : new Date(when.at).toISOString();
	};
	test.each([
		['2026-07-31T23:30', '2026-07-31T20:30:00.000Z'],
		['2026-07-31T23:30:00+05:00', '2026-07-31T18:30:00.000Z'],
		['2026-07-31T20:30:00Z', '2026-07-31T20:30:00.000Z'],
		['01.08.2026 00:30', '2026-07-31T21:30:00.000Z'],
		['01.08.2026', '2026-07-31T21:00:00.000Z'],
		['2026-08-01', '2026-07-31T21:00:00.000Z'],
		[1_785_500_000, '2026-07-31T12:13:20.000Z'],
		[1_785_500_000_000, '2026-07-31T12:13:20.000Z'],
	])('%p', (input, expected) => expect(iso(input)).toBe(expected));

	test.each(['32.13.2026', '2026-02-30', 'вчера', '7/31/2026', '25:00'])('%p is unreadable, not guessed', (input) =>
		expect(iso(input)).toBe(UNREADABLE),
	);

	test('month first in en_US only', () =>
		expect([iso('7/1/2026', 'en_US'), iso('7/1/2026', 'en_GB')]).toEqual(['2026-06-30T21:00:00.000Z', '2026-01-06T21:00:00.000Z']));
	test('blank is no value', () => expect(iso('—')).toBeNull());
});

test.each([
	['Успешно реализовано', 'WON'],
	[' закрыто  и не реализовано ', 'LOST'],
	['142', 'WON'],
	['closedlost', 'LOST'],
	['Проигран', 'LOST'],
	['Engaging', 'OPEN'],
	['Closed - Won', 'WON'],
	['closed_lost', 'LOST'],
	['«Выиграна!»', 'WON'],
	['Сделка провалена', 'LOST'],
	['що-won', 'UNMAPPED'],
	['что-то своё', 'UNMAPPED'],
])('status %p means %s', (text, outcome) => expect(parseOutcome(text)).toBe(outcome));

test.each([
	['2026-07-31T10:00:00+03', '2026-07-31T07:00:00.000Z'],
	['2026-07-31T10:00:00+0530', '2026-07-31T04:30:00.000Z'],
	['2026-07-31 10:00-05:00', '2026-07-31T15:00:00.000Z'],
])('%s is a moment', (text, utc) =>
	expect((parseInstant(text, zone('Europe/Moscow'), 'ru_RU') as { at: number }).at).toBe(Date.parse(utc)),
);

test.each([
	['1e5', 'ru_RU'],
	['1.5E+06', 'en_US'],
	['12 шт', 'ru_RU'],
	['1.5 t', 'en_US'],
])('%s is no number', (text, locale) => expect(typeof parseNumber(text, locale)).toBe('symbol'));

test.each([
	['1 000 р', 'ru_RU', 1000],
	['1 000 р.', 'ru_RU', 1000],
	['5 млн. руб.', 'ru_RU', 5e6],
	['USD 1,234', 'en_US', 1234],
	['1234,567', 'en_US', 1_234_567],
	['1234,5', 'en_US', 1234.5],
	['£12.50', 'en_US', 12.5],
	['100 долларов', 'ru_RU', 100],
])('%s in %s is %d', (text, locale, number) => expect(parseNumber(text, locale)).toBe(number));
