import { foldName } from '../../facts/named-people';
import type { Column } from '../../facts/table';
import type { Cells } from '../../tabs/line-table';

/** What the hidden first row of a tab said, found again by the headings below it. */
export interface LostHead {
	readonly ids: readonly string[];
	/** The row itself is gone, and the headings stand first. */
	readonly isRowGone: boolean;
}

type HeadColumn = Pick<Column, 'key' | 'header'>;

/**
 * Somebody deleted, emptied or wrote over the row of ids; the headings that people see still tell most of the columns. null: the ids are there, or the
 * headings do not settle which column is which, so that a sentence must ask. Where the row still stands, a column is taken back only if something was
 * written over its id: one without an id is a person's own, whatever its heading.
 */
export function lostHead(columns: readonly HeadColumn[], cells: Cells): LostHead | null {
	const keys = new Set(columns.map(({ key }) => key));
	const first = (cells[0] ?? []).map(textOf);
	const present = new Set(first.filter((id) => keys.has(id)));
	if (present.size === 0) return wholeHead(columns, cells[1], false) ?? wholeHead(columns, cells[0], true);
	if (first.every((id) => id === '' || keys.has(id))) return null;
	const headed = (cells[1] ?? []).map((cell) => columnHeaded(columns, textOf(cell))?.key);
	const ids = first.map((id, place) => {
		const key = headed[place];
		const isOver = id !== '' && !keys.has(id) && key !== undefined && !present.has(key) && headed.indexOf(key) === headed.lastIndexOf(key);
		return isOver ? key : id;
	});
	return ids.every((id, place) => id === first[place]) ? null : { ids, isRowGone: false };
}

function wholeHead(columns: readonly HeadColumn[], row: Cells[number] | undefined, isRowGone: boolean): LostHead | null {
	const ids = (row ?? []).map((cell) => columnHeaded(columns, textOf(cell))?.key ?? '');
	const known = ids.filter((id) => id !== '');
	// Of two columns under one heading nobody can tell which is ours.
	const isSettled = new Set(known).size === known.length && known.length >= Math.max(2, columns.length / 2);
	return isSettled ? { ids, isRowGone } : null;
}

const columnHeaded = (columns: readonly HeadColumn[], heading: string): HeadColumn | undefined =>
	heading === '' ? undefined : columns.find(({ header }) => [header.ru, header.en].some((one) => foldName(one) === foldName(heading)));

const textOf = (cell: unknown): string => String(cell ?? '').trim();
