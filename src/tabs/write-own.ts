import { dayOf } from '../calendar/day';
import { type Zone, zone } from '../calendar/zone';
import { keyOf } from '../facts/keys';
import { ownColumn, ownParts } from '../facts/own-columns';
import { isDate } from '../facts/parse/instant';
import { type Cell, OWN, type Row, type Table } from '../facts/table';
import { type Facts, type TableId, tables } from '../facts/tables';
import { languageOf } from '../language/text';
import { asText, formatOf, toCell } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import { stretchesOf } from './own-columns';
import type { SheetCell, Workbook } from './workbook';

/** Writes the columns that a person keeps from a file or picked in the CRM beside the add-on's own; a line of which the file says nothing stays as it is. */
export function writeOwnColumns(book: Workbook, facts: Facts): void {
	for (const [id, rows] of Object.entries(facts) as [TableId, Row[]][]) {
		const keys = ownKeys(rows);
		if (keys.length > 0) writeColumns(book, id, rows, keys);
	}
}

/** The rows with what stands now in the columns that these facts are going to write. */
export function withOwnValues(book: Pick<Workbook, 'read' | 'timeZone'>, rows: Facts, fresh: Facts): Facts {
	const result = { ...rows };
	const here = zone(book.timeZone);
	for (const [id, list] of Object.entries(fresh) as [TableId, Row[]][]) {
		const keys = ownKeys(list);
		const present = rows[id];
		if (keys.length === 0 || present === undefined) continue;
		const tab = ownTab(book, id);
		const lines = new Map(tab.lines.body.map((line) => [tab.keyOfLine(line), line]));
		result[id] = present.map((row) => {
			const line = lines.get(keyOf(tables[id], row)) ?? [];
			return { ...row, ...Object.fromEntries(keys.map((key) => [key, cellValue(line[tab.placeOf(key)], key, here)])) };
		});
	}
	return result;
}

const ownKeys = (rows: readonly Row[]): string[] => [
	...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => key.startsWith(OWN)))),
];

function cellValue(cell: SheetCell | undefined, key: string, here: Zone): Cell {
	if (cell === undefined || cell === '') return null;
	if (!isDate(cell)) return cell;
	const holds = ownParts(key)?.holds;
	return holds === 'day' ? dayOf(here.dayAt(cell.getTime())) : holds === 'instant' ? cell.getTime() : null;
}

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
				: headings.findIndex((heading, place) => heading === ownParts(key)?.heading && lines.ids[place] === ''),
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
		const { heading, holds } = ownParts(key)!;
		const present = placeOf(key);
		const place = present < 0 ? end++ : present;
		if (present < 0) book.write(id, ID_ROW, place + 1, [[key], [asText(heading)]]);
		// What the heading alone does not say of a column that a person made.
		else if (holds !== undefined && lines.ids[present] === '') book.write(id, ID_ROW, place + 1, [[key]]);
		const cells = lines.body.map((line): SheetCell | undefined => {
			const value = byKey.get(keyOfLine(line))?.[key];
			return value === undefined ? undefined : toCell(value, ownColumn(key, kindOf(value)), here);
		});
		// The apostrophe that makes it text goes.
		const isStale = (cell: SheetCell | undefined, i: number): boolean =>
			cell !== undefined && plain(cell).replace(/^'/, '') !== plain(lines.body[i]![place]);
		for (const [first, count] of stretchesOf(cells.flatMap((cell, i) => (isStale(cell, i) ? [i] : []))))
			book.write(
				id,
				DATA_LAYOUT.firstRow + first,
				place + 1,
				cells.slice(first, first + count).map((cell) => [cell ?? '']),
			);
		const format = formatOf(ownColumn(key, 'text'), languageOf(book.locale));
		if (present < 0 && format !== null)
			book.formatColumns(id, DATA_LAYOUT.firstRow, [...Array.from({ length: place }, () => null), format]);
	}
}

/** Moments by the second, as a sheet keeps them. */
const plain = (cell: SheetCell | undefined): string => (isDate(cell) ? String(Math.round(cell.getTime() / 1000)) : textOf(cell));
const kindOf = (value: unknown) => (typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'bool' : 'text');
const textOf = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
