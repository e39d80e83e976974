import { parseDay } from '../calendar/day';
import { type Dictionary, RowIds, rowNumbers } from './dictionary';
import { type Cell, type Column, isWords, type Kind, type Row } from './table';

/** Texts as codes (-1 = no value), or numbers (NaN = no value): instants in ms, days as day numbers, money in minor units, booleans 0/1. */
export type ColumnData =
	| { readonly texts: Dictionary; readonly codes: Int32Array }
	| { readonly texts?: undefined; readonly numbers: Float64Array };

/** Columns by key. A column that costs work is made when it is first asked for: one formula needs few of them. */
export class Columns extends Map<string, ColumnData> {
	private readonly makers = new Map<string, () => void>();

	/** `make` must set all these keys. */
	later(keys: readonly string[], make: () => void): void {
		for (const key of keys) this.makers.set(key, make);
	}

	override get(key: string): ColumnData | undefined {
		const make = this.makers.get(key);
		if (make !== undefined) {
			for (const [other, maker] of this.makers) if (maker === make) this.makers.delete(other);
			make();
		}
		return super.get(key);
	}

	override set(key: string, data: ColumnData): this {
		this.makers.delete(key);
		return super.set(key, data);
	}
}

/** Rows that are had column by column, and are known to be distinct records. */
export interface ColumnSource {
	readonly size: number;
	/** Columns that a person added to the tab. */
	readonly own?: readonly Column[];
	/** Texts get codes of `dictionary`; numbers need none. */
	read(column: Column, dictionary: Dictionary): ColumnData;
	/** Several columns in one pass over the rows: to come back to a hundred thousand rows for each costs more than the columns. */
	readAll?(columns: readonly Column[], dictionaryOf: (column: Column) => Dictionary): ColumnData[];
}

export interface FactTable {
	readonly size: number;
	readonly own?: readonly Column[];
	readonly columns: Columns;
}

export function numbersOf(table: FactTable, key: string): Float64Array {
	const data = table.columns.get(key);
	if (data === undefined || data.texts !== undefined) throw new Error(`no number column ${key}`);
	return data.numbers;
}

export function codesOf(table: FactTable, key: string): Int32Array {
	const data = table.columns.get(key);
	if (data?.texts === undefined) throw new Error(`no text column ${key}`);
	return data.codes;
}

/** The texts of a column by code. */
export function textsOf(table: FactTable, key: string): readonly string[] {
	const data = table.columns.get(key);
	if (data?.texts === undefined) throw new Error(`no text column ${key}`);
	return data.texts.texts;
}

/** The texts of a column by row, '' where there is no value. */
export function textOf(table: FactTable, key: string): (row: number) => string {
	const data = table.columns.get(key);
	if (data?.texts === undefined) return () => '';
	const { texts } = data.texts;
	const { codes } = data;
	return (row) => (codes[row]! >= 0 ? texts[codes[row]!]! : '');
}

const BLOCK = 256;
/** Days repeat; a table with more than these has something else in the column. */
const MOST_DAYS = 50_000;

/**
 * The columns of rows, in one pass over them: a block of rows at a time, and a column at a time within it. `ownId`: a column of texts of
 * which no two are the same.
 */
export function rowColumns(rows: readonly Row[], ownId?: string): ColumnSource {
	const readAll = (columns: readonly Column[], dictionaryOf: (column: Column) => Dictionary): ColumnData[] => {
		const data = columns.map((column): ColumnData => {
			if (!isWords(column.kind)) return { numbers: new Float64Array(rows.length) };
			if (column.key === ownId)
				return { texts: new RowIds(rows.length, (row) => String(rows[row]![ownId])), codes: rowNumbers(rows.length) };
			return { texts: dictionaryOf(column), codes: new Int32Array(rows.length) };
		});
		for (let from = 0; from < rows.length; from += BLOCK)
			for (const [c, { key, kind }] of columns.entries()) {
				if (key === ownId) continue;
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
