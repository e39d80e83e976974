import { zone } from '../calendar/zone';
import { keyOf } from '../facts/keys';
import { isDate } from '../facts/parse/instant';
import { type Cell, column, OWN, type Row, type Table } from '../facts/table';
import { type Facts, type TableId, tables } from '../facts/tables';
import { toCell } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import { stretchesOf } from './own-columns';
import type { SheetCell, Workbook } from './workbook';

/** Writes the columns that a person keeps from a file beside the add-on's own; a line of which the file says nothing stays as it is. */
export function writeOwnColumns(book: Workbook, facts: Facts): void {
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const keys = ownKeys(rows);
		if (keys.length > 0) writeColumns(book, id, rows, keys);
	}
}

/** The rows with what stands now in the columns that these facts are going to write. */
export function withOwnValues(book: Pick<Workbook, 'read'>, rows: Facts, fresh: Facts): Facts {
	const result = { ...rows };
	for (const [id, list] of Object.entries(fresh) as [TableId, Row[]][]) {
		const keys = ownKeys(list);
		const present = rows[id];
		if (keys.length === 0 || present === undefined) continue;
		const tab = ownTab(book, id);
		const lines = new Map(tab.lines.body.map((line) => [tab.keyOfLine(line), line]));
		result[id] = present.map((row) => {
			const line = lines.get(keyOf(tables[id], row)) ?? [];
			return { ...row, ...Object.fromEntries(keys.map((key) => [key, cellValue(line[tab.placeOf(key)])])) };
		});
	}
	return result;
}

const ownKeys = (rows: readonly Row[]): string[] => [
	...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => key.startsWith(OWN)))),
];

const cellValue = (cell: SheetCell | undefined): Cell => (cell === undefined || cell === '' || isDate(cell) ? null : cell);

/** A data tab with the places of a person's own columns: one that the person made under the same heading is meant, too. */
function ownTab(book: Pick<Workbook, 'read'>, id: TableId) {
	const table: Table = tables[id];
	const lines = new LineTable(book.read(id) ?? []);
	const headings = (lines.cells[(DATA_LAYOUT.headingRow ?? 1) - 1] ?? []).map((cell) => String(cell ?? '').trim());
	return {
		lines,
		placeOf: (key: string): number =>
			lines.place(key) >= 0
				? lines.place(key)
				: headings.findIndex((heading, place) => heading === key.slice(OWN.length) && lines.ids[place] === ''),
		keyOfLine: (line: readonly SheetCell[]): string =>
			keyOf(table, Object.fromEntries(table.key.map((key) => [key, textOf(line[lines.place(key)])]))),
	};
}

function writeColumns(book: Workbook, id: TableId, rows: readonly Row[], keys: readonly string[]): void {
	const { lines, placeOf, keyOfLine } = ownTab(book, id);
	if (lines.isEmpty) return;
	const here = zone(book.timeZone);
	const byKey = new Map(rows.map((row) => [keyOf(tables[id], row), row]));
	let end = lines.ids.length;
	for (const key of keys) {
		const heading = key.slice(OWN.length);
		const present = placeOf(key);
		const place = present < 0 ? end++ : present;
		if (present < 0) book.write(id, ID_ROW, place + 1, [[key], [heading]]);
		const cells = lines.body.map((line): SheetCell | undefined => {
			const value = byKey.get(keyOfLine(line))?.[key];
			return value === undefined ? undefined : toCell(value, column(key, kindOf(value), heading, heading), here);
		});
		const isStale = (cell: SheetCell | undefined, i: number): boolean =>
			cell !== undefined && plain(cell) !== textOf(lines.body[i]![place]);
		for (const [first, count] of stretchesOf(cells.flatMap((cell, i) => (isStale(cell, i) ? [i] : []))))
			book.write(
				id,
				DATA_LAYOUT.firstRow + first,
				place + 1,
				cells.slice(first, first + count).map((cell) => [cell ?? '']),
			);
	}
}

/** What a cell will hold: the apostrophe that makes it text goes. */
const plain = (cell: SheetCell): string => textOf(cell).replace(/^'/, '');
const kindOf = (value: unknown) => (typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'bool' : 'text');
const textOf = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
