import { parseTyped } from '../../cells/typed';
import type { CalcLocale } from '../values/locale-year';
import { isError, type Matrix, numeric, type Scalar } from '../values/scalar';

export interface Criterion {
	/** Where the values stand that equal the criterion, in their order; null when every value has to be tested. */
	readonly placesIn: ((matrix: Matrix) => readonly number[]) | null;
	readonly fits: (value: Scalar) => boolean;
}

/** Equal values have equal keys; text is compared without case, empty text as an empty cell. */
export const keyOf = (value: Scalar): string => {
	if (value === null || value === '') return '';
	if (typeof value === 'string') return `s${value.toLowerCase()}`;
	if (typeof value === 'boolean') return `b${value}`;
	if (isError(value)) return `e${value.error}`;
	return `n${numeric(value)}`;
};

/** Positions of each value in an array; cached by the array, which stays the same object until a cell changes. */
const places = new WeakMap<Matrix, Map<string, number[]>>();

export const placesIn = (matrix: Matrix): Map<string, number[]> => {
	const indexed = places.get(matrix);
	if (indexed) return indexed;
	const index = new Map<string, number[]>();
	let at = 0;
	for (const row of matrix) {
		for (const value of row) {
			const key = keyOf(value);
			const list = index.get(key);
			if (list) list.push(at);
			else index.set(key, [at]);
			at += 1;
		}
	}
	places.set(matrix, index);
	return index;
};

export const hasWildcards = (text: string): boolean => /[*?]|~[*?~]/.test(text);

/** The source of a pattern under the flag `u`: `~` before a sign, itself included, makes it a letter. */
export const patternOf = (text: string): string =>
	text.replace(/~([*?~])|[.+^${}()|[\]\\*?]/g, (sign, escaped?: string) => {
		// An escaped `~` would be an error there: it is no sign of expressions.
		if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
		return sign === '*' ? '[\\s\\S]*' : sign === '?' ? '[\\s\\S]' : `\\${sign}`;
	});

export const wildcard = (text: string): RegExp => new RegExp(`^${patternOf(text)}$`, 'iu');

const asValue = (text: string, locale: CalcLocale): Scalar => {
	if (text === '' || text.startsWith("'") || text.startsWith('=') || /^[+-]\D/.test(text)) return text;
	const read = parseTyped(text, locale, locale.year);
	return read.f === undefined ? read.v : text;
};

/** Whether a text may read as a number or a date: most do not, and need no closer look. */
const NUMBER_LIKE = /^[\s+(-]*[$€£₽]?\s*[\d.,]/;

const numberIn = (value: Scalar, locale: CalcLocale): number | null => {
	if (typeof value !== 'string' || !NUMBER_LIKE.test(value)) return null;
	const read = asValue(value.trim(), locale);
	return typeof read === 'number' ? read : null;
};

const textNumbers = new WeakMap<Matrix, Map<number, number[]>>();

/** Where texts stand that read as numbers. */
const textNumbersIn = (matrix: Matrix, locale: CalcLocale): Map<number, number[]> => {
	const indexed = textNumbers.get(matrix);
	if (indexed) return indexed;
	const index = new Map<number, number[]>();
	let at = 0;
	for (const row of matrix) {
		for (const value of row) {
			const number = numberIn(value, locale);
			if (number !== null) {
				const list = index.get(number);
				if (list) list.push(at);
				else index.set(number, [at]);
			}
			at += 1;
		}
	}
	textNumbers.set(matrix, index);
	return index;
};

const equality = (expected: Scalar, locale: CalcLocale): Criterion => {
	if (typeof expected === 'string' && hasWildcards(expected)) {
		const pattern = wildcard(expected);
		return { placesIn: null, fits: (value) => typeof value === 'string' && pattern.test(value) };
	}
	const key = keyOf(expected);
	const number = numeric(expected);
	if (number === null) return { placesIn: (matrix) => placesIn(matrix).get(key) ?? [], fits: (value) => keyOf(value) === key };
	// A number is met by texts that read as it, too: `0012` is 12.
	return {
		placesIn: (matrix) => {
			const numbers = placesIn(matrix).get(key) ?? [];
			const texts = textNumbersIn(matrix, locale).get(number);
			return texts ? [...numbers, ...texts].sort((a, b) => a - b) : numbers;
		},
		fits: (value) => keyOf(value) === key || numberIn(value, locale) === number,
	};
};

const ordered = (operator: string, bound: Scalar): Criterion => {
	const pass = (order: number): boolean =>
		operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
	const number = numeric(bound);
	if (number !== null) {
		return {
			placesIn: null,
			fits: (value) => {
				const valueNumber = numeric(value);
				return valueNumber !== null && pass(valueNumber - number);
			},
		};
	}
	const text = String(bound).toLowerCase();
	return {
		placesIn: null,
		fits: (value) =>
			typeof value === 'string' && value !== '' && pass(value.toLowerCase() < text ? -1 : value.toLowerCase() > text ? 1 : 0),
	};
};

/** Reads a criterion of SUMIFS and its like: a value, or text such as `>=5`, `<>x`, `*part*`. */
export const criterionOf = (condition: Scalar, locale: CalcLocale): Criterion => {
	if (typeof condition !== 'string') return equality(condition, locale);
	const match = /^(<=|>=|<>|<|>|=)([\s\S]*)$/.exec(condition);
	if (!match) return equality(asValue(condition, locale), locale);
	const [, operator, rest] = match as unknown as [string, string, string];
	const operand = asValue(rest, locale);
	if (operator === '=') return rest === '' ? { placesIn: null, fits: (value) => value === null } : equality(operand, locale);
	if (operator === '<>') {
		if (rest === '') return { placesIn: null, fits: (value) => value !== null };
		const { fits } = equality(operand, locale);
		return { placesIn: null, fits: (value) => !fits(value) };
	}
	return ordered(operator, operand);
};
