import { isDate } from './parse/instant';
import type { Table } from './table';

type Line = readonly unknown[];

export interface Records {
	/** Their lines. */
	readonly rows: Int32Array;
	/** The ids come in order, so that no two are the same. */
	readonly isRising: boolean;
}

/**
 * Which lines of a tab are records: blank ones are not, and of lines with one key the one with the greatest `updated_at` is, on a tie
 * the later one (R11). A line without an id cannot be distinguished from others, so it is kept. Rows keep the order in which they first appear.
 */
export function recordsOf(
	table: Table,
	placeOf: (key: string) => number,
	lines: readonly Line[],
	first: number,
	instantOf: (cell: unknown) => number,
): Records {
	const ids = table.key.filter((key) => key !== 'source').map(placeOf);
	const last = ids[ids.length - 1]!;
	const rows = new Int32Array(Math.max(0, lines.length - first));
	/** Ids in order cannot repeat: most tabs are, and to compare neighbours is cheaper than to remember every id. */
	let isRising = ids.length === 1 && last >= 0;
	let size = 0;
	let before: unknown = null;
	for (let i = first; i < lines.length; i++) {
		const line = lines[i]!;
		const id = last < 0 ? '' : line[last];
		if (isBlank(id) && line.every(isBlank)) continue;
		isRising &&= size === 0 ? isOrdered(id) : isAfter(id, before);
		before = id;
		rows[size++] = i;
	}
	const records = size === rows.length ? rows : rows.slice(0, size);
	if (isRising) return { rows: records, isRising };
	// Without a column of ids nothing can repeat.
	if (ids.every((place) => place < 0) && table.idFrom === undefined) return { rows: records, isRising };
	const rowsOfRecords = distinct(lines, records, ids, (table.idFrom ?? []).map(placeOf), {
		source: table.key.includes('source') ? placeOf('source') : -1,
		updated: (line) => instantOf(line[placeOf('updated_at')]),
	});
	return { rows: rowsOfRecords, isRising };
}

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
const isOrdered = (id: unknown): boolean => typeof id === 'number' || (typeof id === 'string' && id.charCodeAt(0) > 32);

function isAfter(id: unknown, before: unknown): boolean {
	if (typeof id === 'string' && typeof before === 'string')
		return id.charCodeAt(0) > 32 && (id.length > before.length || (id.length === before.length && id > before));
	return typeof id === 'number' && typeof before === 'number' && id > before;
}

function distinct(
	lines: readonly Line[],
	rows: Int32Array,
	ids: readonly number[],
	updatedAt: readonly number[],
	at: { readonly source: number; readonly updated: (line: Line) => number },
): Int32Array {
	const places = new Map<string, number>();
	const newestRows: number[] = [];
	for (const row of rows) {
		const line = lines[row]!;
		const id = keyOf(line, ids) || keyOf(line, updatedAt);
		if (id === '') {
			newestRows.push(row);
			continue;
		}
		const key = at.source < 0 ? id : `${id}\u0001${word(line[at.source]) || 'csv'}`;
		const place = places.get(key);
		if (place === undefined) {
			places.set(key, newestRows.length);
			newestRows.push(row);
		} else if (!(at.updated(lines[newestRows[place]!]!) > at.updated(line))) newestRows[place] = row;
	}
	return newestRows.length === rows.length ? rows : Int32Array.from(newestRows);
}

const word = (cell: unknown): string =>
	cell === null || cell === undefined ? '' : isDate(cell) ? String(cell.getTime()) : String(cell).trim();

function keyOf(line: Line, places: readonly number[]): string {
	if (places.length === 1) return word(line[places[0]!]);
	const parts = places.map((place) => word(line[place]));
	return parts.every((part) => part === '') || parts[parts.length - 1] === '' ? '' : parts.join('\u0000');
}
