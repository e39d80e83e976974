import { type ColumnData, Dictionary, type FactBase } from '../../facts/fact-base';

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

export const numberColumn = (numbers: Float64Array): ColumnData => ({ numbers });

/** A number for each of a list's entries. */
export const numbersFrom = <T>(list: readonly T[], of: (one: T) => number): ColumnData => ({ numbers: Float64Array.from(list, of) });

/** Codes of a dictionary that several tables share: `manager`, `client`, `deal`, `stage`. */
export const codesIn = (base: FactBase, domain: string, codes: Int32Array): ColumnData => ({ texts: base.dictionary(domain), codes });

/** Texts that this column alone has. */
export function textsFrom<T>(list: readonly T[], of: (one: T) => string): ColumnData {
	const texts = new Dictionary();
	return { texts, codes: Int32Array.from(list, (one) => texts.code(of(one))) };
}

/** The row of each id. */
export function rowsById(ids: Int32Array): Map<number, number> {
	const rows = new Map<number, number>();
	ids.forEach((id, row) => {
		if (id >= 0) rows.set(id, row);
	});
	return rows;
}
