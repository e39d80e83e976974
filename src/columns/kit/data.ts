import { type ColumnData, codesOf, Dictionary, type FactBase, type FactTable } from '../../facts/fact-base';

/** Makes something of the facts when it is first needed, once for each base: columns that come out of one pass share it. */
export function perBase<T extends object>(make: (base: FactBase) => T): (base: FactBase) => T {
	const cache = new WeakMap<FactBase, T>();
	return (base) => {
		let value = cache.get(base);
		if (value === undefined) {
			value = make(base);
			cache.set(base, value);
		}
		return value;
	};
}

/** A number for each row. A plain loop: `from` and `map` of typed arrays take ten times as long. */
export function eachRow(size: number, of: (row: number) => number): ColumnData {
	const numbers = new Float64Array(size);
	for (let i = 0; i < size; i++) numbers[i] = of(i);
	return { numbers };
}

export const numberColumn = (numbers: Float64Array): ColumnData => ({ numbers });

/** A number for each of a list's entries. A plain loop: `Float64Array.from` with a function takes ten times as long. */
export function numbersFrom<T>(list: readonly T[], of: (one: T) => number): ColumnData {
	const numbers = new Float64Array(list.length);
	for (let i = 0; i < numbers.length; i++) numbers[i] = of(list[i]!);
	return { numbers };
}

/** Codes of a dictionary that several tables share: `manager`, `client`, `deal`, `stage`. */
export const codesIn = (base: FactBase, domain: string, codes: Int32Array): ColumnData => ({ texts: base.dictionary(domain), codes });

/** What the rows of another table have. */
export function numbersAt(numbers: Float64Array, rows: Int32Array): ColumnData {
	const result = new Float64Array(rows.length);
	for (let i = 0; i < result.length; i++) result[i] = numbers[rows[i]!]!;
	return { numbers: result };
}

export function codesAt(codes: Int32Array, rows: Int32Array): Int32Array {
	const result = new Int32Array(rows.length);
	for (let i = 0; i < result.length; i++) result[i] = codes[rows[i]!]!;
	return result;
}

/** A function of a code, asked once for each: a stage stands in a hundred thousand rows. */
export function byCode<T>(of: (code: number) => T): (code: number) => T {
	const cache = new Map<number, T>();
	let [last, value] = [Number.NaN, undefined as T];
	return (code) => {
		if (code === last) return value;
		if (!cache.has(code)) cache.set(code, of(code));
		[last, value] = [code, cache.get(code)!];
		return value;
	};
}

/** A code of such a dictionary for each of a list's entries. */
export function codesFrom<T>(base: FactBase, domain: string, list: readonly T[], of: (one: T) => number): ColumnData {
	const codes = new Int32Array(list.length);
	for (let i = 0; i < codes.length; i++) codes[i] = of(list[i]!);
	return codesIn(base, domain, codes);
}

/** Texts that this column alone has. */
export function textsFrom(size: number, of: (row: number) => string): ColumnData {
	const texts = new Dictionary();
	const codes = new Int32Array(size);
	for (let i = 0; i < codes.length; i++) codes[i] = texts.code(of(i));
	return { texts, codes };
}

/** The row of each id, by its code; -1 (or beyond the end) where no row has it. */
export function rowsById(ids: Int32Array): Int32Array {
	const rows = new Int32Array(greatest(ids) + 1).fill(-1);
	for (let i = 0; i < ids.length; i++) if (ids[i]! >= 0) rows[ids[i]!] = i;
	return rows;
}

/** The greatest code; -1 where there is none. */
export function greatest(codes: Int32Array): number {
	let most = -1;
	for (let i = 0; i < codes.length; i++) if (codes[i]! > most) most = codes[i]!;
	return most;
}

const dealRowById = perBase((base: FactBase) => rowsById(codesOf(base.table('deals'), 'deal_id')));

/** The row of the deal that each row of a table names; -1 where there is none. */
export function dealRowsOf(base: FactBase, table: FactTable): Int32Array {
	const rows = dealRowById(base);
	const ids = codesOf(table, 'deal_id');
	const result = new Int32Array(ids.length);
	// Ids that no deal has may have codes beyond the last deal's.
	for (let i = 0; i < result.length; i++) result[i] = ids[i]! >= 0 && ids[i]! < rows.length ? rows[ids[i]!]! : -1;
	return result;
}
