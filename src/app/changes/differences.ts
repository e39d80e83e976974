import type { Row } from '../../facts/table';

/** A row as it was and as it is; one that came or went lacks the other side. */
export interface RowPair {
	readonly key: string;
	readonly old: Row | undefined;
	readonly now: Row | undefined;
}

/** One field that differs between two states of a table. */
export interface Difference extends RowPair {
	readonly field: string;
	/** The row as it is, or as it was where it went. */
	readonly row: Row;
	readonly before: string;
	readonly after: string;
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The rows of two states of a table side by side: first those that were, then those that came. */
export function pairRows(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): RowPair[] {
	const oldRows = new Map(before.map((row) => [keyOf(row), row]));
	const newRows = new Map(after.map((row) => [keyOf(row), row]));
	return [...new Set([...oldRows.keys(), ...newRows.keys()])].map((key) => ({ key, old: oldRows.get(key), now: newRows.get(key) }));
}

/** What changed between two states of a table, cell by cell; a line that came or went differs in every field that it filled. */
export function differences(
	before: readonly Row[],
	after: readonly Row[],
	{ key, fields }: { readonly key: readonly string[]; readonly fields: readonly string[] },
): Difference[] {
	return pairRows(before, after, (row) => key.map((part) => textOf(row[part])).join('|')).flatMap((pair) =>
		fields.flatMap((field): Difference[] => {
			const [from, to] = [textOf(pair.old?.[field]), textOf(pair.now?.[field])];
			return from === to ? [] : [{ ...pair, field, row: (pair.now ?? pair.old)!, before: from, after: to }];
		}),
	);
}
