import type { Row } from '../facts/table';

/** One thing that differs between two states of a table of rules. */
export interface Difference {
	readonly key: string;
	readonly field: string;
	readonly row: Row;
	readonly before: string;
	readonly after: string;
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** What changed between two states of a table, cell by cell; an added or removed line differs in each of its filled fields. */
export function differences(
	before: readonly Row[],
	after: readonly Row[],
	{ key, fields }: { readonly key: readonly string[]; readonly fields: readonly string[] },
): Difference[] {
	const keyOf = (row: Row): string => key.map((part) => textOf(row[part])).join('|');
	const oldRows = new Map(before.map((row) => [keyOf(row), row]));
	const newRows = new Map(after.map((row) => [keyOf(row), row]));
	return [...new Set([...oldRows.keys(), ...newRows.keys()])].flatMap((name) => {
		const [old, now] = [oldRows.get(name), newRows.get(name)];
		return fields.flatMap((field): Difference[] => {
			const [from, to] = [textOf(old?.[field]), textOf(now?.[field])];
			return from === to ? [] : [{ key: name, field, row: (now ?? old)!, before: from, after: to }];
		});
	});
}
