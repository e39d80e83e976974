import type { Language } from './phrase';

export interface AmountText {
	readonly text: string;
	readonly caret: number;
	/** Null for an empty field. */
	readonly value: number | null;
}

const NO_BREAK = '\u00a0';
const MAX_DIGITS = 13;

/** The text in the field with its thousands grouped anew; the caret stays behind the same digit. */
export function formatInput(raw: string, caret: number, language: Language, decimals: number): AmountText {
	const mark = decimalMark(raw, language);
	const at = mark === -1 ? raw.length : mark;
	const digits = raw.slice(0, at).replace(/\D/g, '').slice(0, MAX_DIGITS);
	const whole = digits.replace(/^0+(?=\d)/, '');
	const hasFraction = mark !== -1 && decimals > 0;
	const fraction = hasFraction
		? raw
				.slice(at + 1)
				.replace(/\D/g, '')
				.slice(0, decimals)
		: '';
	const text = groupThousands(whole === '' && hasFraction ? '0' : whole, language) + (hasFraction ? decimalPoint(language) + fraction : '');
	const shift = (whole === '' && hasFraction ? 1 : 0) - (digits.length - whole.length);
	const before = [...raw.slice(0, caret)].filter((sign, i) => /\d/.test(sign) || (hasFraction && i === mark)).length;
	return {
		text,
		caret: placeAfter(text, before + shift, language),
		value: text === '' ? null : Number(`${whole || '0'}.${fraction || '0'}`),
	};
}

/** A number as the field shows it. */
export function amountText(value: number | null, language: Language, decimals: number): string {
	if (value === null || !Number.isFinite(value)) return '';
	const fixed = String(Number(value.toFixed(decimals)));
	return formatInput(fixed.replace('.', decimalPoint(language)), 0, language, decimals).text;
}

const decimalPoint = (language: Language): string => (language === 'ru' ? ',' : '.');

function groupThousands(digits: string, language: Language): string {
	return digits.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NO_BREAK : ',');
}

/** Where the fraction begins, also in text pasted from another language. */
function decimalMark(raw: string, language: Language): number {
	const dots = raw.split('.').length - 1;
	const commas = raw.split(',').length - 1;
	const last = Math.max(raw.lastIndexOf('.'), raw.lastIndexOf(','));
	if (dots > 0 && commas > 0) return (raw[last] === '.' ? dots : commas) === 1 ? last : -1;
	if (dots + commas !== 1) return -1;
	const commaGroups = language === 'en' && commas === 1 && !/\d\s\d/.test(raw);
	return commaGroups ? -1 : last;
}

/** The place behind so many digits and points; thousands separators do not count. */
function placeAfter(text: string, signs: number, language: Language): number {
	let digitCount = 0;
	for (let i = 0; i < text.length; i++) {
		if (digitCount >= signs) return i;
		if (/\d/.test(text[i]!) || text[i] === decimalPoint(language)) digitCount++;
	}
	return text.length;
}
