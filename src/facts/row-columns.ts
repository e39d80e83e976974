import { parseDay } from '../calendar/day';
import type { ColumnData, ColumnSource, Dictionary } from './columns';
import { type Cell, type Column, isWords, type Kind, type Row } from './table';

const BLOCK = 256;
/** Days repeat; a table with more than these has something else in the column. */
const MOST_DAYS = 50_000;

/** The columns of rows, in one pass over them: a block of rows at a time, and a column at a time within it. */
export function rowColumns(rows: readonly Row[]): ColumnSource {
	const readAll = (columns: readonly Column[], dictionaryOf: (column: Column) => Dictionary): ColumnData[] => {
		const data = columns.map(
			(column): ColumnData =>
				isWords(column.kind)
					? { texts: dictionaryOf(column), codes: new Int32Array(rows.length) }
					: { numbers: new Float64Array(rows.length) },
		);
		for (let from = 0; from < rows.length; from += BLOCK)
			for (const [c, { key, kind }] of columns.entries()) {
				const column = data[c]!;
				const to = Math.min(rows.length, from + BLOCK);
				if (column.texts === undefined) fillNumbers(column.numbers, rows, key, kind, from, to);
				else fillCodes(column.codes, column.texts, rows, key, from, to);
			}
		return data;
	};
	return { size: rows.length, read: (column, dictionary) => readAll([column], () => dictionary)[0]!, readAll };
}

function fillNumbers(numbers: Float64Array, rows: readonly Row[], key: string, kind: Kind, from: number, to: number): void {
	for (let i = from; i < to; i++) numbers[i] = numeric(rows[i]![key], kind);
}

function fillCodes(codes: Int32Array, texts: Dictionary, rows: readonly Row[], key: string, from: number, to: number): void {
	let before: Cell | undefined = null;
	let code = -1;
	for (let i = from; i < to; i++) {
		const value = rows[i]![key];
		// Neighbours mostly say the same.
		if (value !== before) {
			before = value;
			code = value === null || value === undefined || value === '' ? -1 : texts.code(String(value));
		}
		codes[i] = code;
	}
}

/** Columns from cells by row; a column without cells has no values. */
export function cellColumns(size: number, cellsOf: (key: string) => ((row: number) => Cell | undefined) | undefined): ColumnSource {
	return {
		size,
		read({ key, kind }, texts) {
			const cell = cellsOf(key);
			if (!isWords(kind)) {
				const numbers = new Float64Array(size).fill(Number.NaN);
				if (cell !== undefined) for (let i = 0; i < size; i++) numbers[i] = numeric(cell(i), kind);
				return { numbers };
			}
			const codes = new Int32Array(size).fill(-1);
			if (cell === undefined) return { texts, codes };
			for (let i = 0; i < size; i++) {
				const value = cell(i);
				if (value !== null && value !== undefined && value !== '') codes[i] = texts.code(String(value));
			}
			return { texts, codes };
		},
	};
}

const days = new Map<string, number>();

function dayNumberOf(text: string): number {
	let day = days.get(text);
	if (day === undefined) {
		day = parseDay(text) ?? Number.NaN;
		if (days.size < MOST_DAYS) days.set(text, day);
	}
	return day;
}

function numeric(value: unknown, kind: Kind): number {
	if (typeof value === 'number') return value;
	if (value === null || value === undefined || value === '') return Number.NaN;
	if (kind === 'day') return dayNumberOf(String(value));
	// Text that could not be read stays as it came; what it looks like to a machine (`1e5`) is no figure.
	return typeof value === 'string' ? Number.NaN : Number(value);
}
