import { pieces, unquoted } from '../dimensions/slices';
import type { Account } from '../facts/fact-base';
import { currencyCode } from '../facts/parse/currency';
import { isNoDate, parseInstant } from '../facts/parse/instant';
import { minorUnits } from '../facts/parse/minor-units';
import { currenciesIn, parseNumber } from '../facts/parse/number';
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

/** How the spreadsheet writes numbers and days. */
type Writing = Pick<Account, 'zone' | 'locale' | 'baseCurrency'>;

/** Where nobody says how numbers are written, both signs stand before a fraction. */
const DEFAULT_LOCALE = 'ru_RU';

/** `>= 60`, `60..300`, `<> 0`, `10|20|30..40`, `< 2026-07-01`: conditions on a column of numbers, money or dates. */
export function numberConditions(column: NamedColumn, sign: string, operand: string, writing: Writing): readonly Condition[] {
	const words = text(`«${column.name.ru}» ${sign} ${operand}`, `“${column.name.en}” ${sign} ${operand}`);
	const ranges = pieces(operand, '|').map((one) => rangeOf(sign === '<>' ? '=' : sign, unquoted(one), column, writing));
	if (sign === '~' || ranges.includes(null) || (ranges.length > 1 && sign !== '=' && sign !== '<>'))
		throw ownFault(
			`«${column.name.ru} ${sign} ${operand}»: числа и даты сравнивают через =, <>, >, >=, <, <= или промежутком 10..20; несколько через «|» – после = и <>`,
			`"${column.name.en} ${sign} ${operand}": numbers and dates take =, <>, >, >=, <, <= or a range such as 10..20; several with "|" after = and <>`,
			'Поправьте условие.',
			'Correct the condition.',
		);
	const [first, ...others] = ranges as Range[];
	if (sign !== '<>' && others.length === 0) return conditionsOf(column.key, first!, words);
	const within = (ranges as Range[]).map(({ from, to, before }) => [from!, before === undefined ? to! : below(before)] as const);
	return [{ column: column.key, within, ...(sign === '<>' && { isNot: true }), said: words }];
}

/** Null where a range stands behind a sign that takes none. */
function rangeOf(sign: string, written: string, column: NamedColumn, writing: Writing): Range | null {
	const ends = written.split('..').map((end) => end.trim());
	if (ends.length === 1) return bounds(sign, written, column, writing);
	if (ends.length > 2 || sign !== '=') return null;
	return { ...bounds('>=', ends[0]!, column, writing), ...bounds('<=', ends[1]!, column, writing) };
}

function bounds(sign: string, operand: string, { holds, name }: NamedColumn, writing: Writing): Range {
	const isDate = holds === 'date' || holds === 'day';
	const value = isDate ? dayOf(operand, writing) : numberOf(operand, writing);
	if (value === null)
		throw ownFault(
			`«${operand}» – не ${isDate ? 'дата' : 'число'}, а «${name.ru}» – ${isDate ? 'дата' : 'число'}`,
			`"${operand}" is no ${isDate ? 'date' : 'number'}, and "${name.en}" is one`,
			isDate ? 'Пишите дату так: 2026-07-31.' : 'Впишите число.',
			isDate ? 'Write a date as 2026-07-31.' : 'Write a number.',
		);
	if (!isDate) {
		if (holds === 'money') assertHome(operand, writing);
		const one = holds === 'money' ? minorUnits(value) : value;
		return { '=': { from: one, to: one }, '>': { above: one }, '>=': { from: one }, '<': { before: one }, '<=': { to: one } }[sign]!;
	}
	const { zone } = writing;
	const [start, end] = holds === 'day' ? [value, value + 1] : [zone.instantOf(value), zone.instantOf(value + 1)];
	return { '=': { from: start, before: end }, '>': { from: end }, '>=': { from: start }, '<': { before: start }, '<=': { before: end } }[
		sign
	]!;
}

/** `1,500` is fifteen hundred where the spreadsheet groups with that sign, as in its cells. */
function numberOf(word: string, { locale = DEFAULT_LOCALE }: Writing): number | null {
	const number = parseNumber(word, locale);
	return typeof number === 'number' ? number : null;
}

/** Amounts are compared in the account's currency. */
function assertHome(word: string, { baseCurrency }: Writing): void {
	const named = currenciesIn(word);
	if (named === null || named.includes(currencyCode(baseCurrency))) return;
	throw ownFault(
		`«${word}»: суммы сравниваются в валюте ${baseCurrency}`,
		`"${word}": amounts are compared in ${baseCurrency}`,
		`Впишите сумму в ${baseCurrency}.`,
		`Write the amount in ${baseCurrency}.`,
	);
}

/** The time of day would be left out: who writes one is told that it takes a date. */
function dayOf(word: string, { zone, locale = DEFAULT_LOCALE }: Writing): number | null {
	const when = parseInstant(word, zone, locale);
	if (when === null || typeof when === 'symbol' || isNoDate(when)) return null;
	return when.at === zone.instantOf(when.day) ? when.day : null;
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
