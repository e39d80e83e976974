import fc from 'fast-check';
import { columnStyle } from '../../src/facts/parse/column-style';
import { currenciesOfFormat, currencyCode } from '../../src/facts/parse/currency';
import { currenciesIn, decimalSignOf, parseNumber, UNREADABLE } from '../../src/facts/parse/number';

test.each([
	// Signs, codes and words of currencies, on either side.
	['₹4,00,000', 'ru_RU', 400_000],
	['Rs. 1,50,000', 'en_IN', 150_000],
	['₹ 1,23,456.50/-', 'en_IN', 123_456.5],
	['R$ 1.234,56', 'pt_BR', 1234.56],
	['1 234,56 zł', 'pl_PL', 1234.56],
	['CHF 1’234.50', 'de_CH', 1234.5],
	['US$1,234.50', 'en_US', 1234.5],
	['1 200 Br', 'ru_RU', 1200],
	['1 200,00 грн', 'uk_UA', 1200],
	['12 345 000 сум', 'ru_RU', 12_345_000],
	['руб. 1 200', 'ru_RU', 1200],
	['USD -1,200.50', 'en_US', -1200.5],
	['1.234,50 EUR', 'de_DE', 1234.5],
	['฿1,200', 'en_US', 1200],
	['1200 VND', 'en_US', 1200],
	// Minus: before, behind, in brackets, around the sign of a currency.
	['1 200-', 'ru_RU', -1200],
	['1200.00-', 'ru_RU', -1200],
	['-$1,200.50', 'en_US', -1200.5],
	['$-1,200.50', 'en_US', -1200.5],
	['$(1,200.50)', 'en_US', -1200.5],
	['(1 200,50 ₽)', 'ru_RU', -1200.5],
	// Words that multiply, roubles with kopecks.
	['100 т.р.', 'ru_RU', 100_000],
	['2.5k', 'en_US', 2500],
	['$1.5M', 'en_US', 1_500_000],
	['1.5 Bn USD', 'en_US', 1.5e9],
	['12 lakh', 'en_IN', 1_200_000],
	['1 200 руб. 50 коп.', 'ru_RU', 1200.5],
	['-1 руб. 50 коп.', 'ru_RU', -1.5],
	['50 коп.', 'ru_RU', 0.5],
	['50¢', 'en_US', 0.5],
	// What no eye sees.
	['\u200b1200', 'ru_RU', 1200],
	['1200\u200f', 'ru_RU', 1200],
	['1\u2009200\u00a0000', 'ru_RU', 1_200_000],
	['１２３４', 'ru_RU', 1234],
	// Locales that group by a dot.
	['1.234', 'de_DE', 1234],
	['1.234', 'es_ES', 1234],
	['0.125', 'de_DE', 0.125],
] as const)('%s in %s is %d', (text, locale, value) => expect(parseNumber(text, locale)).toBe(value));

test.each(['-   ₽', '— ₽', '$ -', '- руб.', '– EUR', '--', 'NaN'])('«%s» is an empty cell of accounting', (text) =>
	expect(parseNumber(text, 'ru_RU')).toBeNull(),
);

test.each([
	'1,000,00',
	'-(1 200)',
	'(-5)',
	'1 200 000,00 т',
	'1 2 3',
	'12 34',
	'+7 (495) 123-45-67',
	'01.02.2026',
	'1 млн тыс',
	'₽',
	'#N/A',
	'нет',
	'12 шт',
	'5-7',
	'1 234,567.89',
])('«%s» is no number', (text) => expect(parseNumber(text, 'ru_RU')).toBe(UNREADABLE));

const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];
const grouped = (digits: string, by: string): string => digits.replace(/\B(?=(\d{3})+$)/g, by);
const indian = (digits: string): string =>
	digits.length <= 3 ? digits : `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')},${digits.slice(-3)}`;

/** A number as somebody might write it, and the locale in which it is written. */
const written = fc
	.record({
		kopecks: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
		grouping: fc.constantFrom('', ...SPACES, "'", '’', 'en', 'de', 'in'),
		minus: fc.constantFrom('before', '−', 'behind', 'brackets'),
		money: fc.constantFrom('', '₽', '$', '€', 'руб.', 'р.', 'RUB', 'CHF', 'zł', '₹', 'грн', 'Br', 'тенге', 'UAH'),
		isBefore: fc.boolean(),
		blank: fc.constantFrom('', ' ', '\u00a0'),
		unseen: fc.constantFrom('', '\u200b', '\ufeff', '\u200e'),
	})
	.map(({ kopecks, grouping, minus, money, isBefore, blank, unseen }) => {
		const digits = String(Math.abs(kopecks)).padStart(3, '0');
		const [whole, part] = [digits.slice(0, -2), digits.slice(-2)];
		const locale = { en: 'en_US', in: 'en_IN', de: 'de_DE' }[grouping] ?? 'ru_RU';
		const sign = locale.startsWith('en') ? '.' : ',';
		const figure = `${grouping === 'in' ? indian(whole) : grouped(whole, { en: ',', de: '.' }[grouping] ?? grouping)}${sign}${part}`;
		const signed =
			kopecks >= 0 ? figure : { before: `-${figure}`, '−': `−${figure}`, behind: `${figure}-`, brackets: `(${figure})` }[minus]!;
		// A word needs a blank before the digits, since both are of one alphabet with nothing.
		const gap = /\p{L}/u.test(money) && isBefore ? blank || ' ' : blank;
		const text = money === '' ? signed : isBefore ? `${money}${gap}${signed}` : `${signed}${gap}${money}`;
		return { text: `${unseen}${text}${unseen}`, locale, value: kopecks / 100 + 0 };
	});

test('a number written in any style is read back', () => {
	fc.assert(
		fc.property(written, ({ text, locale, value }) => expect(parseNumber(text, locale)).toBe(value)),
		{ numRuns: 3000 },
	);
});

const styleOf = (...cells: unknown[]) => columnStyle('number', cells.length, (i) => cells[i], { locale: 'ru_RU' });

describe('a column settles what one cell leaves open', () => {
	test.each([
		[['1.234', '12,50'], ',', 1234],
		[['1.234', '12.50'], '.', 1.234],
		[['1.234', '1.234.567'], ',', 1234],
		[['1.234', '0.125'], '.', 1.234],
		[['1.234', '1 000,5 ₽'], ',', 1234],
	] as const)('%j', (cells, decimal, value) => {
		const { style, doubt } = styleOf(...cells);
		expect(style.decimal).toBe(decimal);
		expect(doubt).toMatchObject({ cell: '1.234', count: 1, witness: cells[1] });
		for (const locale of ['ru_RU', 'en_US', 'de_DE']) expect(parseNumber(cells[0], locale, style.decimal)).toBe(value);
	});
	test('without a witness, or with two that contradict each other, the locale decides', () => {
		expect(styleOf('1.234', '5.678', 12)).toMatchObject({ style: {}, doubt: { cell: '1.234', count: 2, witness: null } });
		expect(styleOf('1.234', '1,5', '2.5')).toMatchObject({ style: {}, doubt: { witness: null } });
	});
	test('plain numbers leave nothing open', () => expect(styleOf('12', '1 234,5', '-', 'сто', 7)).toEqual({ style: {}, doubt: null }));
	test.each(['1.2.3', '01.02.2026', 'ул. Мира, 5', '12'])('«%s» tells nothing of the decimal sign', (text) =>
		expect(decimalSignOf(text)).toBeNull(),
	);
});

test.each([
	['USD 1,234.5', ['USD']],
	['1 234,50 €', ['EUR']],
	['₹ 500', ['INR']],
	['1200 руб.', ['RUB']],
	['100 т.р.', ['RUB']],
	['1 200 руб. 50 коп.', ['RUB']],
	['50 коп.', ['RUB']],
	['₸1 200', ['KZT']],
	['(1 200,50 ₽)', ['RUB']],
	['1 200,00 грн', ['UAH']],
	['12 тыс. долл.', ['USD', 'AUD']],
	['$1.5M', ['USD', 'AUD']],
	['US$1,234.50', ['USD']],
	['C$ 500', ['CAD']],
	['S$500', ['SGD']],
	['R$ 1.234,56', ['BRL']],
	['£500', ['GBP']],
	['¥500', ['JPY', 'CNY']],
	['500 kr', ['SEK', 'NOK']],
	['$500 AUD', ['AUD']],
	['1200 zł', ['PLN']],
	['฿1,200', ['THB']],
	['₾ 30', ['GEL']],
] as const)('«%s» names %j', (text, [usual, ...others]) => {
	const named = currenciesIn(text)!;
	expect(named[0]).toBe(usual);
	expect(named).toEqual(expect.arrayContaining(others));
});

test('a number alone names no currency, and two of them at once are none', () => {
	expect(['1 234,5', '-5', '85%', '12 тыс.', '', 'нет', 500, null].map(currenciesIn)).toEqual(Array(8).fill(null));
	expect(currenciesIn('$500 EUR')).toEqual([]);
});

test('a sign that several currencies share is the account’s own where that uses it', () => {
	expect(['AUD', 'RUB', ''].map((home) => currencyCode('$', home))).toEqual(['AUD', 'USD', 'USD']);
	expect(['руб.', 'RUR', '€', '£', 'usd', '₾', 'у.е.', ''].map((text) => currencyCode(text))).toEqual([
		'RUB',
		'RUB',
		'EUR',
		'GBP',
		'USD',
		'GEL',
		'У.Е.',
		'',
	]);
});

test.each([
	['[$€-407]#,##0.00', 'EUR'],
	['[$$-409]#,##0.00;-[$$-409]#,##0.00', 'USD'],
	['"$"#,##0', 'USD'],
	['#,##0.00\u00a0[$₽]', 'RUB'],
	['#,##0 "руб."', 'RUB'],
	['#,##0\\ ₸', 'KZT'],
	['[$USD] #,##0', 'USD'],
	['#,##0.00', null],
	['[Red]#,##0', null],
	['[$-409]dd.mm.yyyy', null],
	['0 "шт."', null],
	['', null],
] as const)('the number format %s shows %s', (format, code) => expect(currenciesOfFormat(format)?.[0] ?? null).toBe(code));
