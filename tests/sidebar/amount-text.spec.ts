import fc from 'fast-check';
import { amountText, formatInput } from '../../sidebar/language/amount-text';

const plain = (text: string): string => text.replace(/\u00a0/g, '_');
/** `|` is the caret. */
const type = (marked: string, language: 'ru' | 'en', decimals = 0): string => {
	const { text, caret } = formatInput(marked.replace('|', ''), marked.indexOf('|'), language, decimals);
	return plain(`${text.slice(0, caret)}|${text.slice(caret)}`);
};

test.each([
	['3000000|', 'ru', 0, '3_000_000|'],
	['3000000|', 'en', 0, '3,000,000|'],
	['1234|', 'en', 0, '1,234|'],
	['9|1\u00a0234', 'ru', 0, '9|1_234'],
	['3,00|', 'en', 0, '300|'],
	['3\u00a0|00', 'ru', 0, '3|00'],
	['007|', 'ru', 0, '7|'],
	['|', 'ru', 0, '|'],
	['abc|', 'ru', 0, '|'],
	['1,|', 'ru', 2, '1,|'],
	['1.5|', 'ru', 2, '1,5|'],
	[',5|', 'ru', 2, '0,5|'],
	['1.567|', 'en', 2, '1.56|'],
	['1\u00a0000\u00a0000,50|', 'en', 2, '1,000,000.50|'],
	['1.234.567|', 'ru', 0, '1_234_567|'],
	['1,234,567.89|', 'ru', 2, '1_234_567,89|'],
	['3000000.99|', 'ru', 0, '3_000_000|'],
	['-5|', 'ru', 0, '5|'],
] as const)('%s in %s with %d decimals', (raw, language, decimals, expected) => {
	expect(type(raw, language, decimals)).toBe(expected);
});

test('erasing a separator leaves the caret before it, so the next stroke takes the digit', () => {
	expect(type('3000|\u00a0000', 'ru')).toBe('3_000|_000');
	expect(type('3\u00a0000|000', 'ru')).toBe('3_000|_000');
});

test('nothing formatInput is no value, not nought', () => {
	expect(formatInput('', 0, 'ru', 0).value).toBeNull();
	expect(formatInput('0', 1, 'ru', 0).value).toBe(0);
	expect(amountText(null, 'ru', 2)).toBe('');
});

test('what a field shows reads back as the same number', () => {
	const cents = fc.integer({ min: 0, max: 10 ** 12 }).map((whole) => whole / 100);
	fc.assert(
		fc.property(cents, fc.constantFrom('ru' as const, 'en' as const), (value, language) => {
			const text = amountText(value, language, 2);
			expect(formatInput(text, text.length, language, 2)).toEqual({ text, caret: text.length, value });
		}),
	);
});

test('the caret keeps the digits on its left', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[1-9]\d{0,11}$/), fc.nat(12), fc.constantFrom('ru' as const, 'en' as const), (digits, at, language) => {
			const caret = Math.min(at, digits.length);
			const next = formatInput(digits, caret, language, 0);
			expect(next.text.slice(0, next.caret).replace(/\D/g, '')).toBe(digits.slice(0, caret));
		}),
	);
});
