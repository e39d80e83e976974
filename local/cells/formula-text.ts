import { columnIndex, columnLetters, parseA1, quoteSheet, splitSheet } from './a1';

/** One reference in a formula's text: `sheet` is null when it names its own sheet. */
export interface Reference {
	readonly sheet: string | null;
	readonly a1: string;
}

const TOKEN =
	/"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(.!])|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!?|#REF!|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu;

/** Rewrites the references of a formula; what `change` returns null for stays. */
export const mapReferences = (formula: string, change: (reference: Reference) => string | null): string =>
	formula.replace(TOKEN, (token: string, sheet: string | undefined, a1: string | undefined) => {
		if (a1 === undefined) return token;
		return change({ sheet: sheet === undefined ? null : splitSheet(`${sheet}!`).sheet, a1 }) ?? token;
	});

const SIDE_PART = /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)/g;

/** A1 text so many rows and columns away; sides with `$` stay unless all of them move. */
export const offsetA1 = (a1: string, rows: number, columns: number, fixedToo: boolean): string =>
	a1.replace(
		SIDE_PART,
		(all, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
			if (letters !== undefined)
				return fixedColumn && !fixedToo ? all : `${fixedColumn}${columnLetters(Math.max(0, columnIndex(letters) + columns))}`;
			return fixedRow && !fixedToo ? all : `${fixedRow}${Math.max(1, Number(digits) + rows)}`;
		},
	);

/** A copied formula's relative references move with it. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
	rows === 0 && columns === 0
		? formula
		: mapReferences(formula, ({ sheet, a1 }) => {
				const text = offsetA1(a1, rows, columns, false);
				return sheet === null ? text : `${quoteSheet(sheet)}!${text}`;
			});

export const renameInFormula = (formula: string, from: string, to: string): string =>
	formula.replace(TOKEN, (token: string, sheet: string | undefined, a1: string | undefined) => {
		if (sheet === undefined || a1 === undefined) return token;
		return splitSheet(`${sheet}!`).sheet?.toLowerCase() === from.toLowerCase() ? `${quoteSheet(to)}!${a1}` : token;
	});

/** Names of sheets, names and functions that a formula mentions, lower-case. */
export const wordsOf = (formula: string): { sheets: Set<string>; words: Set<string>; calls: Set<string> } => {
	const sheets = new Set<string>();
	const words = new Set<string>();
	const calls = new Set<string>();
	for (const match of formula.matchAll(TOKEN)) {
		const [token, sheet] = match;
		if (sheet !== undefined) sheets.add(splitSheet(`${sheet}!`).sheet!.toLowerCase());
		else if (/^[\p{L}_]/u.test(token)) {
			const next = formula.slice(match.index + token.length).trimStart();
			(next.startsWith('(') ? calls : words).add(token.toLowerCase());
		}
	}
	return { sheets, words, calls };
};

/** Where rows or columns were put in (`count` > 0) or taken out (`count` < 0), 0-based. */
export interface Shift {
	readonly axis: 'row' | 'column';
	readonly at: number;
	readonly count: number;
}

/** A span's new first index and length; null when all of it was deleted. */
export const shiftSpan = (start: number, length: number, shift: Shift): readonly [number, number] | null => {
	const { at, count } = shift;
	if (count > 0) {
		if (start >= at) return [start + count, length];
		return start + length > at ? [start, length + count] : [start, length];
	}
	const removedCount = -count;
	const before = Math.max(0, Math.min(start + length, at) - start);
	const after = Math.max(0, start + length - Math.max(start, at + removedCount));
	if (before + after === 0) return null;
	return [start < at ? start : Math.max(at, start - removedCount), before + after];
};

const part = (text: string, index: number, isRow: boolean): string => {
	const sign = text.startsWith('$') ? '$' : '';
	if (isRow) return `${sign}${index + 1}`;
	let letters = '';
	for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
	return sign + letters;
};

const SIDE = /^(\$?[A-Za-z]{1,3})?(\$?\d+)?$/;

/** A1 text after rows or columns moved; `#REF!` when it is gone. */
export const shiftA1 = (a1: string, shift: Shift): string => {
	const sides = a1.split(':').map((side) => SIDE.exec(side));
	const box = parseA1(a1, 10_000_000, 18_278);
	if (!box || sides.some((side) => !side)) return a1;
	const isRow = shift.axis === 'row';
	const pick = isRow ? 2 : 1;
	if (sides.every((side) => side![pick] === undefined)) return a1;
	const moved = isRow ? shiftSpan(box.row, box.rows, shift) : shiftSpan(box.column, box.columns, shift);
	if (!moved) return '#REF!';
	const ends = [moved[0], moved[0] + moved[1] - 1];
	return sides
		.map((side, index) => {
			const other = side![3 - pick] ?? '';
			const shiftedSide = side![pick] === undefined ? '' : part(side![pick]!, ends[index] ?? ends[0]!, isRow);
			return isRow ? other + shiftedSide : shiftedSide + other;
		})
		.join(':');
};
