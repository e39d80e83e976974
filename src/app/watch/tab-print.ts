import { type TableId, tables } from '../../facts/tables';
import { plain } from '../../tabs/encode';
import type { LineTable } from '../../tabs/line-table';

/** What is remembered of a column: how many of its cells hold something, and a sum over its cells that no sorting of whole lines changes. */
export type ColumnPrint = readonly [filled: number, sum: number];

/** A data tab in a few numbers: whether it has lost anything is told by comparing two of them. */
export interface TabPrint {
	readonly rows: number;
	readonly keys: number;
	readonly columns: Readonly<Record<string, ColumnPrint>>;
}

export function printOf(id: TableId, lines: LineTable): TabPrint {
	const { key, columns } = tables[id];
	const keyPlaces = key.map((one) => lines.place(one));
	const rows: { readonly cells: LineTable['body'][number]; readonly hash: number }[] = [];
	let keys = 0;
	for (const cells of lines.body) {
		const name = keyPlaces.map((place) => (place < 0 ? '' : plain(cells[place])));
		// A line without a key is no record: it is a person's own.
		if (name.every((part) => part === '')) continue;
		const hash = hashOf(name.join('\u0000'));
		keys = (keys + hash) >>> 0;
		rows.push({ cells, hash });
	}
	const prints: Record<string, ColumnPrint> = {};
	for (const { key: column } of columns) {
		const place = lines.place(column);
		if (place < 0) continue;
		let [filled, sum] = [0, 0];
		for (const { cells, hash } of rows) {
			const text = plain(cells[place]);
			if (text === '') continue;
			filled++;
			// The record's own hash is in it: a column that was sorted alone has other cells beside other ids.
			sum = (sum + Math.imul(hash | 1, hashOf(text))) >>> 0;
		}
		prints[column] = [filled, sum];
	}
	return { rows: rows.length, keys, columns: prints };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
