import { MS_PER_DAY } from '../calendar/day';
import type { Zone } from '../calendar/zone';
import { isDate, parseInstant } from '../facts/parse/instant';
import { parseNumber } from '../facts/parse/number';
import { type Sheet, zoneOf } from './context';

/** Days from 1899-12-30, the day 0 of a spreadsheet, to 1970-01-01. */
const EPOCH = 25_569;
/** A second is finer than any cell; a binary hair is not. */
const HAIR = 0.5 / 86_400;

/** A test of one cell, as SUMIFS understands it: equality without case, `*`, `?`, `<>`, `>`, `>=`, `<`, `<=`; a date is its serial number. */
export function criterion(input: unknown, sheet: Sheet): (cell: unknown) => boolean {
	const here = zoneOf(sheet);
	if (typeof input === 'number' || isDate(input)) return compared('=', serialOf(input, here)!, here);
	const m = /^(<>|>=|<=|>|<|=)?(.*)$/s.exec(String(input ?? ''))!;
	const operator = m[1] ?? '=';
	const operand = m[2]!.trim();
	const limit = limitOf(operand, here, sheet);
	const isText = operator === '=' || operator === '<>';
	const test = limit === null ? () => false : compared(isText ? '=' : operator, limit, here);
	if (!isText) return test;
	const pattern = wildcard(operand);
	return (cell) => (test(cell) || pattern.test(shown(cell))) === (operator === '=');
}

function compared(operator: string, limit: number, here: Zone): (cell: unknown) => boolean {
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
	if (typeof number !== 'symbol') return number;
	const when = parseInstant(operand, here, locale);
	return when === null || typeof when === 'symbol' ? null : localSerial(when.at, here);
}

const shown = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/** `~*` and `~?` mean the characters themselves. */
function wildcard(text: string): RegExp {
	const source = text.replace(/~([*?~])|[.+^${}()|[\]\\]|\*|\?/g, (found, escaped: string | undefined) => {
		if (escaped !== undefined) return `\\${escaped}`;
		return found === '*' ? '.*' : found === '?' ? '.' : `\\${found}`;
	});
	return new RegExp(`^${source}$`, 'is');
}
