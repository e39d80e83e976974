import { isDate } from './parse/instant';
import type { Table } from './table';

type Line = readonly unknown[];

/**
 * Which lines of a tab are records: blank ones are not, and of lines with one key the one with the greatest `updated_at` is, on a tie
 * the later one (R11). A line without an id cannot be told from others and stays. The order of first sight is kept.
 */
export function recordsOf(
	table: Table,
	placeOf: (key: string) => number,
	lines: readonly Line[],
	first: number,
	instantOf: (cell: unknown) => number,
): Int32Array {
	const ids = table.key.filter((key) => key !== 'source').map(placeOf);
	const rows = filled(lines, first, ids[ids.length - 1]!);
	if (ids.length === 1 && areRising(lines, rows, ids[0]!)) return rows;
	return distinct(lines, rows, ids, (table.idFrom ?? []).map(placeOf), {
		source: table.key.includes('source') ? placeOf('source') : -1,
		updated: (line) => instantOf(line[placeOf('updated_at')]),
	});
}

function filled(lines: readonly Line[], first: number, id: number): Int32Array {
	const rows = new Int32Array(Math.max(0, lines.length - first));
	let size = 0;
	for (let i = first; i < lines.length; i++) {
		const line = lines[i]!;
		if (id >= 0 && line[id] !== '' && line[id] !== null) rows[size++] = i;
		else if (line.some((cell) => cell !== '' && cell !== null && cell !== undefined)) rows[size++] = i;
	}
	return size === rows.length ? rows : rows.slice(0, size);
}

/** Ids in order cannot repeat: most tabs are, and to compare neighbours is cheaper than to remember every id. */
function areRising(lines: readonly Line[], rows: Int32Array, id: number): boolean {
	if (id < 0) return false;
	let before: unknown = null;
	for (let i = 0; i < rows.length; i++) {
		const cell = lines[rows[i]!]![id];
		if (typeof cell === 'number') {
			if (i > 0 && !(typeof before === 'number' && cell > before)) return false;
		} else {
			if (typeof cell !== 'string' || !(cell.charCodeAt(0) > 32)) return false;
			if (i > 0 && !(typeof before === 'string' && isLater(cell, before))) return false;
		}
		before = cell;
	}
	return true;
}

const isLater = (id: string, before: string): boolean => id.length > before.length || (id.length === before.length && id > before);

function distinct(
	lines: readonly Line[],
	rows: Int32Array,
	ids: readonly number[],
	made: readonly number[],
	at: { readonly source: number; readonly updated: (line: Line) => number },
): Int32Array {
	const places = new Map<string, number>();
	const kept: number[] = [];
	for (const row of rows) {
		const line = lines[row]!;
		const id = keyOf(line, ids) || keyOf(line, made);
		if (id === '') {
			kept.push(row);
			continue;
		}
		const key = at.source < 0 ? id : `${id}\u0001${word(line[at.source]) || 'csv'}`;
		const place = places.get(key);
		if (place === undefined) {
			places.set(key, kept.length);
			kept.push(row);
		} else if (!(at.updated(lines[kept[place]!]!) > at.updated(line))) kept[place] = row;
	}
	return kept.length === rows.length ? rows : Int32Array.from(kept);
}

const word = (cell: unknown): string =>
	cell === null || cell === undefined ? '' : isDate(cell) ? String(cell.getTime()) : String(cell).trim();

function keyOf(line: Line, places: readonly number[]): string {
	if (places.length === 1) return word(line[places[0]!]);
	const parts = places.map((place) => word(line[place]));
	return parts.every((part) => part === '') || parts[parts.length - 1] === '' ? '' : parts.join('\u0000');
}
