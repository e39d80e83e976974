import { display, isPrintable } from '../../cells/display';
import { parseTyped } from '../../cells/typed';
import type { Frame } from '../frame/frame';
import type { Each } from '../frame/function-kinds';
import { wrongCount } from '../univer/call';
import { toBoolean, toNumber, toText } from '../values/coerce';
import type { CalcLocale } from '../values/locale-year';
import { fail, isDated, type Scalar } from '../values/scalar';
import { patternOf } from './criteria';
import { math } from './math';
import { moneyFormat } from './money-format';

type Texts = (
	text: (index: number) => string,
	number: (index: number, fallback?: number) => number,
	values: readonly (Scalar | undefined)[],
	frame: Frame,
) => Scalar;

class Wrong {
	readonly error: Scalar;
	constructor(error: Scalar) {
		this.error = error;
	}
}

const ofTexts = (min: number, max: number, run: Texts): Each => ({
	run: (values, frame, name) => {
		if (values.length < min || values.length > max) return wrongCount(name, min, max, values.length);
		const { locale } = frame.around;
		const number = (index: number, fallback = 0): number => {
			if (values[index] === undefined) return fallback;
			const argument = toNumber(values[index]!, locale, name, index + 1);
			if (typeof argument !== 'number') throw new Wrong(argument);
			return argument;
		};
		try {
			return run((index) => toText(values[index] ?? null, locale), number, values, frame);
		} catch (error) {
			if (error instanceof Wrong) return error.error;
			throw error;
		}
	},
});

const atLeast = (least: number, value: number, name: string, position: number, error = '#VALUE!'): number => {
	const count = Math.trunc(value);
	if (count < least)
		throw new Wrong(
			fail(error, `Function ${name} parameter ${position} value is ${count}. It should be greater than or equal to ${least}.`),
		);
	return count;
};

const located = (index: number, what: string, within: string, name: string): Scalar =>
	index < 0 ? fail('#VALUE!', `In ${name} evaluation, cannot find '${what}' within '${within}'.`) : index + 1;

/** `*`, `?` and `~` as SEARCH reads them. */
const wild = (pattern: string): RegExp => new RegExp(patternOf(pattern), 'iu');

const occurrence = (text: string, from: string, to: string, which: number): string => {
	if (from === '') return text;
	if (which <= 0) return text.replaceAll(from, () => to);
	let at = -1;
	for (let count = 0; count < which; count += 1) {
		at = text.indexOf(from, at + 1);
		if (at < 0) return text;
	}
	return text.slice(0, at) + to + text.slice(at + from.length);
};

/** A number as text of the locale; below no places are tens and hundreds. */
const rounded = (
	value: number,
	places: number,
	whole: string,
	locale: CalcLocale,
	dressed = (format: string): string => format,
): Scalar => {
	const decimals = Math.trunc(places);
	const number = math.ROUND!.run([value, decimals], { around: { locale } } as Frame, 'ROUND');
	return display(number as number, dressed(decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole), locale);
};

export const text: Readonly<Record<string, Each>> = {
	LEN: ofTexts(1, 1, (t) => t(0).length),
	LOWER: ofTexts(1, 1, (t) => t(0).toLowerCase()),
	UPPER: ofTexts(1, 1, (t) => t(0).toUpperCase()),
	// Letters of every alphabet, where the library knows Latin ones alone.
	PROPER: ofTexts(1, 1, (t) =>
		t(0)
			.toLowerCase()
			.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
	),
	TRIM: ofTexts(1, 1, (t) => t(0).trim().replace(/ +/g, ' ')),
	LEFT: ofTexts(1, 2, (t, n) => t(0).slice(0, atLeast(0, n(1, 1), 'LEFT', 2))),
	RIGHT: ofTexts(1, 2, (t, n) => {
		const count = atLeast(0, n(1, 1), 'RIGHT', 2);
		return count === 0 ? '' : t(0).slice(-count);
	}),
	MID: ofTexts(3, 3, (t, n) => {
		const start = atLeast(1, n(1), 'MID', 2, '#NUM!') - 1;
		return t(0).slice(start, start + atLeast(0, n(2), 'MID', 3));
	}),
	EXACT: ofTexts(2, 2, (t) => t(0) === t(1)),
	CONCAT: ofTexts(2, 2, (t) => t(0) + t(1)),
	REPT: ofTexts(2, 2, (t, n) => t(0).repeat(atLeast(0, n(1), 'REPT', 2))),
	FIND: ofTexts(2, 3, (t, n) => located(t(1).indexOf(t(0), n(2, 1) - 1), t(0), t(1), 'FIND')),
	SEARCH: ofTexts(2, 3, (t, n) => {
		const start = n(2, 1) - 1;
		const index = t(1)
			.slice(start)
			.search(wild(t(0)));
		return located(index < 0 ? -1 : index + start, t(0), t(1), 'SEARCH');
	}),
	SUBSTITUTE: ofTexts(3, 4, (t, n) => occurrence(t(0), t(1), t(2), n(3, 0))),
	TEXT: ofTexts(2, 2, (t, _n, [value], { around }) =>
		isPrintable(t(1))
			? display(isDated(value) ? value.date : ((value ?? null) as never), t(1), around.locale)
			: fail('#ERROR!', `not emulated: TEXT with the pattern '${t(1)}'`),
	),
	VALUE: ofTexts(1, 1, (t, n, [value], { around }) => {
		if (typeof value !== 'string') return n(0);
		if (value === '') return 0;
		const read = parseTyped(value.trim(), around.locale, new Date(around.now()).getUTCFullYear());
		return typeof read.v === 'number' ? read.v : fail('#VALUE!', `VALUE parameter '${t(0)}' cannot be parsed to number.`);
	}),
	CHAR: ofTexts(1, 1, (_t, n) => {
		const code = Math.trunc(n(0));
		return code < 1 || code > 0x10ffff
			? fail('#NUM!', `Function CHAR parameter 1 value ${code} is out of range.`)
			: String.fromCodePoint(code);
	}),
	FIXED: ofTexts(1, 3, (_t, n, [, , bare], { around }) => {
		const isBare = bare === undefined ? false : toBoolean(bare, around.locale, 'FIXED', 3);
		if (typeof isBare !== 'boolean') return isBare;
		return rounded(n(0), n(1, 2), isBare ? '0' : '#,##0', around.locale);
	}),
	DOLLAR: ofTexts(1, 2, (_t, n, _values, { around }) => {
		const money = moneyFormat(around.locale);
		return money === null ? fail('#ERROR!', 'not emulated: DOLLAR in this locale') : rounded(n(0), n(1, 2), '#,##0', around.locale, money);
	}),
	T: ofTexts(1, 1, (_t, _n, [value]) => (typeof value === 'string' ? value : '')),
};
