import type { Zone } from '../calendar/zone';
import { isNoDate, parseInstant } from '../facts/parse/instant';
import { minorUnits } from '../facts/parse/minor-units';
import { parseNumber } from '../facts/parse/number';
import { type Text, text } from '../language/text';
import type { Condition } from '../measures/vocabulary';
import type { NamedColumn } from './columns';
import { ownFault } from './fault';

/** The two bounds within which a number lies; a half-open one ends before `before`. */
interface Range {
	readonly from?: number;
	readonly above?: number;
	readonly to?: number;
	readonly before?: number;
}

/** `>= 60`, `60..300`, `< 2026-07-01`: conditions on a column of numbers, money or dates. */
export function numberConditions(column: NamedColumn, sign: string, operand: string, zone: Zone): readonly Condition[] {
	const words = text(`«${column.name.ru}» ${sign} ${operand}`, `“${column.name.en}” ${sign} ${operand}`);
	const ends = operand.split('..').map((end) => end.trim());
	if (ends.length === 2 && sign === '=') {
		const range = { ...bounds('>=', ends[0]!, column, zone), ...bounds('<=', ends[1]!, column, zone) };
		return conditionsOf(column.key, range, words);
	}
	if (sign === '~' || sign === '<>' || ends.length > 1)
		throw ownFault(
			`«${column.name.ru} ${sign} ${operand}»: числа и даты сравнивают через =, >, >=, <, <= или промежутком 10..20`,
			`"${column.name.en} ${sign} ${operand}": numbers and dates take =, >, >=, <, <= or a range such as 10..20`,
			'Поправьте условие.',
			'Correct the condition.',
		);
	return conditionsOf(column.key, bounds(sign, operand, column, zone), words);
}

function bounds(sign: string, operand: string, { holds, name }: NamedColumn, zone: Zone): Range {
	const isDate = holds === 'date' || holds === 'day';
	const value = isDate ? dayOf(operand, zone) : numberOf(operand);
	if (value === null)
		throw ownFault(
			`«${operand}» – не ${isDate ? 'дата' : 'число'}, а «${name.ru}» – ${isDate ? 'дата' : 'число'}`,
			`"${operand}" is no ${isDate ? 'date' : 'number'}, and "${name.en}" is one`,
			isDate ? 'Пишите дату так: 2026-07-31.' : 'Впишите число.',
			isDate ? 'Write a date as 2026-07-31.' : 'Write a number.',
		);
	if (!isDate) {
		const one = holds === 'money' ? minorUnits(value) : value;
		return { '=': { from: one, to: one }, '>': { above: one }, '>=': { from: one }, '<': { before: one }, '<=': { to: one } }[sign]!;
	}
	const [start, end] = holds === 'day' ? [value, value + 1] : [zone.instantOf(value), zone.instantOf(value + 1)];
	return { '=': { from: start, before: end }, '>': { from: end }, '>=': { from: start }, '<': { before: start }, '<=': { before: end } }[
		sign
	]!;
}

function numberOf(word: string): number | null {
	const number = parseNumber(word, 'ru_RU');
	return typeof number === 'number' ? number : null;
}

function dayOf(word: string, zone: Zone): number | null {
	const when = parseInstant(word, zone, 'ru_RU');
	return when === null || typeof when === 'symbol' || isNoDate(when) ? null : when.day;
}

function conditionsOf(column: string, { from, above, to, before }: Range, said: Text): readonly Condition[] {
	const lower: Condition[] = above !== undefined ? [{ column, above, said }] : from !== undefined ? [{ column, atLeast: from, said }] : [];
	const most = before === undefined ? to : below(before);
	return [...lower, ...(most === undefined ? [] : [{ column, atMost: most, said }])];
}

/** The greatest number below another. */
function below(value: number): number {
	const bits = new DataView(new ArrayBuffer(8));
	if (value === 0) return -Number.MIN_VALUE;
	bits.setFloat64(0, value);
	bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? -1n : 1n));
	return bits.getFloat64(0);
}
