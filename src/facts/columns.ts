import type { Column } from './table';

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
