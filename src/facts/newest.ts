import { type ColumnSource, rowColumns } from './columns';
import { domainOf } from './dictionary';
import type { Row, Table } from './table';

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The columns of a table's rows, one row per record. Ids in order are told by the number of their row, unless other tables name them, too. */
export function recordColumns(table: Table, rows: readonly Row[]): ColumnSource {
	const ids = table.key.filter((key) => key !== 'source');
	if (!isRising(rows, ids)) return rowColumns(distinct(table, rows, ids));
	return rowColumns(rows, domainOf(ids[0]!) === undefined ? ids[0] : undefined);
}

/**
 * One row per record (R11): of rows with the same key the one with the greatest `updated_at` stays, on a tie the later one.
 * A row without an id cannot be distinguished from others, so it is kept. Rows keep the order in which they first appear.
 */
function distinct(table: Table, rows: readonly Row[], ids: readonly string[]): readonly Row[] {
	const hasSource = ids.length < table.key.length;
	/** By source, so that no key has to be put together for every row. */
	const sources = new Map<string, Map<string, number>>();
	const newestRows: Row[] = [];
	for (const row of rows) {
		const id = keyOf(row, ids) || keyOf(row, table.idFrom ?? []);
		if (id === '') {
			newestRows.push(row);
			continue;
		}
		const source = hasSource ? text(row.source) : '';
		const places = sources.get(source) ?? new Map<string, number>();
		sources.set(source, places);
		const place = places.get(id);
		if (place === undefined) {
			places.set(id, newestRows.length);
			newestRows.push(row);
		} else if (!(updated(newestRows[place]!) > updated(row))) newestRows[place] = row;
	}
	return newestRows.length === rows.length ? rows : newestRows;
}

/** Ids in order cannot repeat: most tables are, and to compare neighbours is cheaper than to remember every id. */
function isRising(rows: readonly Row[], [id, ...more]: readonly string[]): boolean {
	if (id === undefined || more.length > 0) return false;
	let before = '';
	for (const row of rows) {
		const own = row[id];
		if (typeof own !== 'string' || own.length < before.length || (own.length === before.length && own <= before)) return false;
		before = own;
	}
	return true;
}

function keyOf(row: Row, ids: readonly string[]): string {
	if (ids.length === 1) return text(row[ids[0]!]);
	const parts = ids.map((id) => text(row[id]));
	return parts.every((part) => part === '') || parts[parts.length - 1] === '' ? '' : parts.join('\u0000');
}

const updated = (row: Row): number => (typeof row.updated_at === 'number' ? row.updated_at : Number.NEGATIVE_INFINITY);
