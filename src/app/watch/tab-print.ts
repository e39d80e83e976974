import { isDate } from '../../facts/parse/instant';
import { type TableId, tables } from '../../facts/tables';
import type { LineTable } from '../../tabs/line-table';
import type { SheetCell } from '../../tabs/workbook';

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
		const name = keyPlaces.map((place) => (place < 0 ? '' : textOf(cells[place])));
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
			const cell = cells[place];
			if (isEmpty(cell)) continue;
			filled++;
			// The record's own hash is in it: a column that was sorted alone has other cells beside other ids.
			sum = (sum + Math.imul(hash | 1, hashOfCell(cell))) >>> 0;
		}
		prints[column] = [filled, sum];
	}
	return { rows: rows.length, keys, columns: prints };
}

/** By kind, since making texts of a million cells takes seconds. */
function hashOfCell(cell: SheetCell | undefined): number {
	if (typeof cell === 'number') return hashOfNumber(cell);
	if (typeof cell === 'string') return hashOf(cell);
	return isDate(cell) ? hashOfNumber(Math.round(cell.getTime() / 1000)) : hashOf(String(cell));
}

const textOf = (cell: SheetCell | undefined): string => (isDate(cell) ? String(cell.getTime()) : String(cell ?? ''));
const isEmpty = (cell: SheetCell | undefined): boolean => cell === '' || cell === null || cell === undefined;

/** Whole and fractional part are mixed apart, so that a kopeck counts. */
function hashOfNumber(value: number): number {
	const whole = Math.floor(value);
	const low = Math.imul((whole % 0x100000000) ^ 0x811c9dc5, 0x01000193);
	const high = Math.imul(low ^ Math.floor(whole / 0x100000000), 0x01000193);
	return Math.imul(high ^ Math.round((value - whole) * 0x40000000), 0x01000193) >>> 0;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
