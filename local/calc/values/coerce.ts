import { parseTyped } from '../../cells/typed';
import type { CellError } from '../contract/calculator';
import type { CalcLocale } from './locale-year';
import { fail, isDated, isDrawing, isError, type Scalar, undrawn } from './scalar';

const typeName = (value: Scalar): string => (typeof value === 'boolean' ? 'boolean' : 'text');

/** Google's coercion: empty is 0, TRUE is 1, text that reads as a number or a date is one. */
export const toNumber = (value: Scalar, locale: CalcLocale, where: string, position: number): number | CellError => {
	if (typeof value === 'number') return value;
	if (value === null) return 0;
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (isDated(value)) return value.date;
	if (isError(value)) return value;
	const text = undrawn(value);
	const read = text === '' ? null : parseTyped(text, locale, locale.year);
	if (read && typeof read.v === 'number') return read.v;
	return fail(
		'#VALUE!',
		`Function ${where} parameter ${position} expects number values. But '${text}' is a ${typeName(text)} and cannot be coerced to a number.`,
	);
};

/** Fifteen digits, the most that a cell holds. */
const numberText = (value: number, locale: CalcLocale): string => {
	const short = Number(value.toPrecision(15));
	const magnitude = Math.abs(short);
	if (magnitude !== 0 && (magnitude >= 1e15 || magnitude < 1e-9))
		return short.toExponential().replace('e', 'E').replace('.', locale.decimal);
	return String(short).replace('.', locale.decimal);
};

export const toText = (value: Scalar, locale: CalcLocale): string => {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? locale.trueText : locale.falseText;
	if (typeof value === 'number') return numberText(value, locale);
	if (isDrawing(value)) return '';
	return isDated(value) ? numberText(value.date, locale) : value.error;
};

export const toBoolean = (value: Scalar, locale: CalcLocale, where: string, position = 1): boolean | CellError => {
	if (typeof value === 'boolean') return value;
	if (isError(value)) return value;
	if (value === null) return false;
	if (typeof value === 'number') return value !== 0;
	if (isDated(value)) return value.date !== 0;
	const text = undrawn(value);
	if (text === '') return false;
	const upper = text.toUpperCase();
	if (upper === 'TRUE' || upper === locale.trueText) return true;
	if (upper === 'FALSE' || upper === locale.falseText) return false;
	return fail(
		'#VALUE!',
		`Function ${where} parameter ${position} expects boolean values. But '${text}' is a text and cannot be coerced to a boolean.`,
	);
};

const rank = (value: Scalar): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);

const plain = (value: Scalar, other: Scalar): number | string | boolean => {
	if (value === null) return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
	if (isDated(value)) return value.date;
	return value as number | string | boolean;
};

const same = (a: number, b: number): boolean =>
	a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

/** Order of two values that are no errors: numbers, then text, then booleans; an empty cell takes the other's type. */
export const compare = (left: Scalar, right: Scalar): number => {
	const a = plain(left, right);
	const b = plain(right, left);
	if (typeof a === 'number' && typeof b === 'number') return same(a, b) ? 0 : a < b ? -1 : 1;
	if (typeof a === 'string' && typeof b === 'string') {
		const [x, y] = [a.toLowerCase(), b.toLowerCase()];
		return x === y ? 0 : x < y ? -1 : 1;
	}
	if (rank(a) !== rank(b)) return rank(a) - rank(b);
	return Number(a) - Number(b);
};

/** The same as an order of 0, but without one: most cells that are compared differ in type or length. */
export const equal = (left: Scalar, right: Scalar): boolean => {
	if (left === right) return true;
	if (typeof left === 'string' && typeof right === 'string')
		return left.length === right.length && left.toLowerCase() === right.toLowerCase();
	if (typeof left === 'string' && right !== null) return false;
	if (typeof right === 'string' && left !== null) return false;
	return compare(left, right) === 0;
};
