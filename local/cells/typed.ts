import type { Typed } from './cell';
import type { LocaleFacts } from './locale';
import { parseTypedDate } from './typed-date';

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new Map<string, { number: RegExp; group: RegExp }>();

const pattern = (locale: LocaleFacts) => {
	let localePattern = patterns.get(locale.tag);
	if (!localePattern) {
		const group = `[${literal(locale.groups)}]`;
		const decimal = literal(locale.decimal);
		// Google reads commas between any digits as thousands: 12,50 of another country is 1250 in the United States.
		const grouped = locale.groups.includes(',') ? `\\d+(?:${group}\\d+)+` : `\\d{1,3}(?:${group}\\d{3})+`;
		localePattern = {
			number: new RegExp(`^[+-]?(?:\\d+|${grouped})?(?:${decimal}\\d*)?(?:[eE][+-]?\\d+)?$`),
			group: new RegExp(group, 'g'),
		};
		patterns.set(locale.tag, localePattern);
	}
	return localePattern;
};

const plainNumber = (text: string, locale: LocaleFacts): number | null => {
	const { number, group } = pattern(locale);
	if (!/\d/.test(text) || !number.test(text)) return null;
	const value = Number(text.replace(group, '').replace(locale.decimal, '.'));
	return Number.isFinite(value) ? value : null;
};

const CURRENCY = /^([+-]?)\s*([$€£₽])\s*(.+)$|^(.+?)\s*([$€£₽]|р\.|руб\.?)$/;

const parseNumber = (text: string, locale: LocaleFacts): Typed | null => {
	const plain = plainNumber(text, locale);
	if (plain !== null) {
		const grouped = pattern(locale).group.test(text);
		pattern(locale).group.lastIndex = 0;
		const fraction = text.includes(locale.decimal);
		if (/[eE]/.test(text)) return { v: plain, format: '0.00E+00' };
		return grouped ? { v: plain, format: fraction ? '#,##0.00' : '#,##0' } : { v: plain };
	}
	if (text.endsWith('%')) {
		const share = plainNumber(text.slice(0, -1).trim(), locale);
		return share === null ? null : { v: Number((share / 100).toPrecision(15)), format: text.includes(locale.decimal) ? '0.00%' : '0%' };
	}
	const bracket = /^\((.+)\)$/.exec(text);
	if (bracket) {
		const inner = plainNumber(bracket[1]!, locale);
		return inner === null ? null : { v: -inner };
	}
	const money = CURRENCY.exec(text);
	if (!money) return null;
	const amount = plainNumber((money[1] ?? '') + (money[3] ?? money[4] ?? '').trim(), locale);
	const sign = money[2] ?? money[5]!;
	// A sign of another country's money is just text to Google.
	const isLocalCurrency = locale.tag.startsWith('ru') ? /[₽р]/.test(sign) : locale.tag === 'en-US' ? sign === '$' : /[€£$]/.test(sign);
	if (amount === null || !isLocalCurrency) return null;
	return { v: amount, format: money[2] ? `[$${sign}]#,##0.00` : `#,##0.00\u00a0[$${sign}]` };
};

/** facts §5: text given to setValue or typed by a person is read by the spreadsheet's locale. */
export const parseTyped = (text: string, locale: LocaleFacts, year: number, plainText = false): Typed => {
	if (text === '') return { v: null };
	if (text.startsWith("'")) return { v: text.slice(1) };
	if (text.startsWith('=') && text.length > 1) return { v: null, f: text };
	if (plainText) return { v: text };
	const first = text.charCodeAt(0);
	// Letters cannot begin a number or a date, save month names and booleans: most cells of text leave here.
	const trimmed = text.trim();
	const number = first > 0x2fff ? null : parseNumber(trimmed, locale);
	if (number) return number;
	const upper = trimmed.length <= 6 ? trimmed.toUpperCase() : '';
	if (upper === 'TRUE' || (upper !== '' && upper === locale.trueText)) return { v: true };
	if (upper === 'FALSE' || (upper !== '' && upper === locale.falseText)) return { v: false };
	const date = trimmed.length <= 40 ? parseTypedDate(trimmed, locale, year) : null;
	if (date) return date;
	// facts §5: `+…` and `-…` become formulas when they are no number.
	if (/^[+-]./.test(text) && !/^[+-]\s/.test(text)) return { v: null, f: `=${text}` };
	return { v: text };
};
