import { parseDay } from '../calendar/day';
import { type Cell, type Column, isWords, type Kind, type Row } from './table';

/** Distinct texts and their numbers, so that loops compare integers. */
export class Dictionary {
	private readonly list: string[] = [];
	private readonly codes = new Map<string, number>();

	get texts(): readonly string[] {
		return this.list;
	}

	get size(): number {
		return this.list.length;
	}

	code(text: string): number {
		let code = this.codes.get(text);
		if (code === undefined) {
			code = this.list.length;
			this.list.push(text);
			this.codes.set(text, code);
		}
		return code;
	}

	find(text: string): number {
		return this.codes.get(text) ?? -1;
	}
}

/** Ids for the lines of a table that has none: a line's number is its code, and its text is made only if somebody asks. */
export class LineIds extends Dictionary {
	private readonly count: number;
	private cachedTexts: readonly string[] | null = null;

	constructor(count: number) {
		super();
		this.count = count;
	}

	override get texts(): readonly string[] {
		this.cachedTexts ??= Array.from({ length: this.count }, (_, i) => String(i).padStart(8, '0'));
		return this.cachedTexts;
	}

	override get size(): number {
		return this.count;
	}

	override find(text: string): number {
		return Number(text);
	}
}

/** Ids of which no two rows share one: a row's number is its code, and nothing is looked up or remembered until somebody asks for a text. */
export class RowIds extends Dictionary {
	private readonly count: number;
	private readonly textOf: (row: number) => string;
	private cachedTexts: readonly string[] | null = null;
	private rows: Map<string, number> | null = null;

	constructor(count: number, textOf: (row: number) => string) {
		super();
		this.count = count;
		this.textOf = textOf;
	}

	override get texts(): readonly string[] {
		this.cachedTexts ??= Array.from({ length: this.count }, (_, row) => this.textOf(row));
		return this.cachedTexts;
	}

	override get size(): number {
		return this.count;
	}

	override find(text: string): number {
		this.rows ??= new Map(this.texts.map((one, row) => [one, row]));
		return this.rows.get(text) ?? -1;
	}
}

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

/** A row's own number in every row. */
export function rowNumbers(size: number): Int32Array {
	const rows = new Int32Array(size);
	for (let i = 0; i < size; i++) rows[i] = i;
	return rows;
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
