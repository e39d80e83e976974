import { parseNumber } from '../../facts/parse/number';
import { plainHeading } from './heading-words';
import { isBlank, type Line, textOf } from './region';

/** Lines among those of a table that are no records, by what they are. */
export interface NoRecords {
	readonly totals: number;
	readonly repeats: number;
	readonly notes: number;
}

const TOTAL =
	/^(?:(?:обща|обще|общи)\S*\s+)?(?:итого|итог|итоги|всего|промежуточн\S*\s+итог\S*|grand\s+totals?|sub[\s-]?totals?|totals?|sum|сумма|среднее|average|count|количество|кол-во|(?:gesamt|zwischen)?summe|gesamt(?:ergebnis|betrag)?|insgesamt|soma|suma|total[ei]?|subtotale|totaal|razem|ogółem|łącznie|celkem|összesen|toplam|jumlah|jami|разом|всього|усього|барлығы|жиыны|жалпы|жами|合计|总计|कुल)(?=$|[\s:.(,;–—-])/i;
const TOTAL_AFTER = /\S\s+(?:итого|итог|всего|total|subtotal|sum|count)\s*:?$/i;
const NOTE =
	/^(?:\*|примечани|note|сформирован|выгружен|отч[её]т|данные на|дата выгрузки|exported|generated|report|source:|источник:|confidential|copyright|©|filter|фильтр|as of|конец|end of)/i;

export const isTotalWord = (cell: unknown): boolean => {
	const text = textOf(cell);
	return TOTAL.test(text) || (text.length < 60 && TOTAL_AFTER.test(text));
};

/** «15 шт.», "3 deals": beside a word of totals that is a number, too. */
const isCount = (cell: unknown): boolean => /^\d[\d\s.,]*\s*\p{L}{1,12}\.?$/u.test(textOf(cell));

const isNumber = (cell: unknown, locale: string): boolean =>
	typeof cell === 'number' || (typeof cell === 'string' && typeof parseNumber(cell, locale) === 'number');

/** What of the table must be known to tell a record from a line of totals. */
export interface Columns {
	readonly headings: readonly string[];
	/** Place of the record's id, -1 where the table has none. */
	readonly id: number;
	readonly locale: string;
}

/** The lines with those that are no records made blank, so that every other keeps its number; and how many there were. */
export function withoutNoRecords(lines: readonly Line[], columns: Columns): { readonly lines: readonly Line[]; readonly left: NoRecords } {
	const left = { totals: 0, repeats: 0, notes: 0 };
	const typical = typicalWidth(lines);
	const folded = columns.headings.map(plainHeading);
	const isId = idsLikeThose(lines, columns.id);
	const records = lines.map((line): Line => {
		const kind = isRepeat(line, folded)
			? 'repeats'
			: isTotal(line, columns, typical)
				? 'totals'
				: isNote(line, columns, typical, isId)
					? 'notes'
					: null;
		if (kind === null) return line;
		left[kind]++;
		return [];
	});
	const last = unnamedTotal(records, columns);
	if (last < 0) return { lines: records, left };
	left.totals++;
	return { lines: records.map((line, i) => (i === last ? [] : line)), left };
}

const filledOf = (line: Line): number[] => line.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));

function typicalWidth(lines: readonly Line[]): number {
	const widths = lines
		.slice(0, 500)
		.map((line) => filledOf(line).length)
		.filter((width) => width > 0);
	return widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.75)] ?? 0;
}

/** Headings that a report repeats on each of its pages. */
function isRepeat(line: Line, headings: readonly string[]): boolean {
	const filled = filledOf(line);
	if (filled.length < 2) return false;
	const same = filled.filter((i) => headings[i] === plainHeading(textOf(line[i]))).length;
	return same >= 2 && same >= filled.length * 0.8;
}

/** A word of totals where the id stands, or where there is no id, and beside it nothing but numbers. */
function isTotal(line: Line, { id, locale }: Columns, typical: number): boolean {
	const filled = filledOf(line);
	const label = filled.find((i) => isTotalWord(line[i]));
	if (label === undefined || filled[0] === undefined) return false;
	const isIdFree = id < 0 || id === label || isBlank(line[id]);
	const others = filled.filter((i) => i !== label);
	const isWide = filled.length >= typical && typical > 2 && id >= 0 && id !== label;
	const isOfTotals = (i: number): boolean =>
		isNumber(line[i], locale) || isTotalWord(line[i]) || (filled.length < typical && isCount(line[i]));
	return isIdFree && !isWide && others.every(isOfTotals);
}

/** Whether a text looks as the ids of fuller lines do: where each of them has a digit, a name is none. */
function idsLikeThose(lines: readonly Line[], id: number): (text: string) => boolean {
	const ids = lines.filter((line) => !isBlank(line[id]) && filledOf(line).length > 2).map((line) => textOf(line[id]));
	const haveDigits = ids.length > 0 && ids.filter((text) => /\d/.test(text)).length >= ids.length * 0.6;
	return (text) => !/\s/.test(text) && (!haveDigits || /\d/.test(text));
}

/** One cell of words under a table of several columns: a note below it, or the name of a group. */
function isNote(line: Line, { id, locale }: Columns, typical: number, isId: (text: string) => boolean): boolean {
	const filled = filledOf(line);
	const [first] = filled;
	if (first === undefined || typical < 3) return false;
	const text = textOf(line[first]);
	if (NOTE.test(text) && (first !== id || /\s|\*/.test(text)) && filled.length < typical)
		return filled.slice(1).every((i) => !isNumber(line[i], locale));
	return filled.length === 1 && (first !== id || !isId(text)) && typeof line[first] === 'string' && !isNumber(text, locale);
}

/** A last line, shorter than all others, whose numbers are the sums of those above; whatever word of whatever language names it. */
function unnamedTotal(lines: readonly Line[], { id, locale }: Columns): number {
	let last = lines.length - 1;
	while (last >= 0 && filledOf(lines[last]!).length === 0) last--;
	const total = lines[last] ?? [];
	const filled = filledOf(total);
	const numbers = filled.filter((i) => i !== id && isNumber(total[i], locale));
	const words = filled.filter((i) => !numbers.includes(i));
	const records = lines.slice(0, Math.max(0, last)).filter((line) => filledOf(line).length > 0);
	if (numbers.length === 0 || words.length > 1 || words.some((i) => /\d/.test(textOf(total[i]))) || records.length < 2) return -1;
	if (records.some((line) => filledOf(line).length <= filled.length)) return -1;
	const amountOf = (cell: unknown): number => {
		const number = isBlank(cell) ? 0 : typeof cell === 'number' ? cell : parseNumber(cell, locale);
		return typeof number === 'number' ? number : Number.NaN;
	};
	const isSum = (i: number): boolean => Math.abs(records.reduce((sum, line) => sum + amountOf(line[i]), 0) - amountOf(total[i])) < 0.005;
	// Leads without a budget have zeros all the way down, the last of them too.
	const isOfSomething = numbers.some((i) => records.some((line) => amountOf(line[i]) !== 0));
	return isOfSomething && numbers.every(isSum) ? last : -1;
}
