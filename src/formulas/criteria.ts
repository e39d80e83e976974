import { MS_PER_DAY } from '../calendar/day';
import type { Zone } from '../calendar/zone';
import { isDate, parseInstant } from '../facts/parse/instant';
import { parseNumber } from '../facts/parse/number';
import { type Sheet, zoneOf } from './context';

/** Days from 1899-12-30, the day 0 of a spreadsheet, to 1970-01-01. */
const EPOCH = 25_569;
/** A second is finer than any cell; a binary hair is not. */
const HAIR = 0.5 / 86_400;

type Test = (cell: unknown) => boolean;

/**
 * A test of one cell, as COUNTIFS understands it. A date is its serial number. Equality knows no case, and takes a number written as text
 * for the number; `*` and `?` stand in words alone. `>` and `<` compare numbers with numbers and words with words, by the alphabet.
 * `=` finds empty cells, `<>` filled ones; `<>word` finds the empty ones, too.
 */
export function criterion(input: unknown, sheet: Sheet): Test {
	const here = zoneOf(sheet);
	if (typeof input === 'number' || isDate(input)) return equal(serialOf(input, here)!, here, sheet);
	if (typeof input === 'boolean') return (cell) => truth(cell) === input;
	const m = /^(<>|>=|<=|>|<|=)?(.*)$/s.exec(String(input ?? ''))!;
	const operator = m[1] ?? '=';
	const operand = m[2]!;
	const limit = limitOf(operand.trim(), here, sheet);
	if (operator === '=' || operator === '<>') {
		const test = limit === null ? word(operand) : equal(limit, here, sheet);
		return operator === '=' ? test : (cell) => !test(cell);
	}
	return limit === null ? alphabetical(operator, operand) : compared(operator, limit, here);
}

function equal(limit: number, here: Zone, { locale }: Sheet): Test {
	const test = compared('=', limit, here);
	return (cell) => (typeof cell === 'string' ? cell.trim() !== '' && parseNumber(cell, locale) === limit : test(cell));
}

function compared(operator: string, limit: number, here: Zone): Test {
	return (cell) => {
		const value = serialOf(cell, here);
		if (value === null) return false;
		const isSame = isDate(cell) ? Math.abs(value - limit) < HAIR : value === limit;
		if (operator === '=') return isSame;
		if (operator === '>') return value > limit && !isSame;
		if (operator === '<') return value < limit && !isSame;
		return isSame || (operator === '>=' ? value > limit : value < limit);
	};
}

/** A number, or a date as the spreadsheet counts it: local days since 1899-12-30. */
function serialOf(cell: unknown, here: Zone): number | null {
	if (typeof cell === 'number') return cell;
	return isDate(cell) ? localSerial(cell.getTime(), here) : null;
}

const localSerial = (at: number, here: Zone): number => (at + here.offsetAt(at)) / MS_PER_DAY + EPOCH;

function limitOf(operand: string, here: Zone, { locale }: Sheet): number | null {
	const number = parseNumber(operand, locale);
	// `-` and `н/д` are words here, not the number that is missing.
	if (number === null) return null;
	if (typeof number !== 'symbol') return number;
	const when = parseInstant(operand, here, locale);
	return when === null || typeof when === 'symbol' ? null : localSerial(when.at, here);
}

/** One alphabet for every language: Latin, then Cyrillic, ё beside е. */
function alphabetical(operator: string, operand: string): Test {
	const { compare } = new Intl.Collator('en', { sensitivity: 'accent' });
	return (cell) => {
		if (typeof cell !== 'string' || cell === '' || operand === '') return false;
		const order = compare(cell, operand);
		return operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
	};
}

const TRUTH: Readonly<Record<string, boolean>> = { true: true, истина: true, false: false, ложь: false };

const truth = (cell: unknown): boolean | undefined =>
	typeof cell === 'boolean' ? cell : typeof cell === 'string' ? TRUTH[cell.trim().toLowerCase()] : undefined;

/** Words of a cell; numbers and dates are none, whatever they look like. */
function word(operand: string): Test {
	const isTrue = TRUTH[operand.trim().toLowerCase()];
	if (isTrue !== undefined) return (cell) => truth(cell) === isTrue;
	if (operand === '') return (cell) => cell === null || cell === undefined || cell === '';
	const pattern = wildcard(operand);
	return (cell) => typeof cell === 'string' && cell !== '' && pattern.test(cell);
}

/** `~*` and `~?` mean the characters themselves. */
function wildcard(text: string): RegExp {
	const source = text.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (match, escaped: string | undefined) => {
		// Under the u flag an escaped ~ would be an error: it is no sign of patterns.
		if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
		return match === '*' ? '.*' : match === '?' ? '.' : `\\${match}`;
	});
	return new RegExp(`^${source}$`, 'isu');
}
