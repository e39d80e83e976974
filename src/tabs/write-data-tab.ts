import { dayOf } from '../calendar/day';
import { type Zone, zone } from '../calendar/zone';
import { columnsFor, idsOfNewTab, nameColumns } from '../facts/names-beside';
import { isDate } from '../facts/parse/instant';
import type { Column, Row, Table } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import type { Language } from '../language/text';
import { asText, formatOf, toCell } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import { ownColumns, stretchesOf, withMissing } from './own-columns';
import { assertIds } from './read-data-tab';
import { ORDER_COLUMN, type SheetCell, type Workbook } from './workbook';

const { firstRow } = DATA_LAYOUT;

export interface TabChange {
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
}

interface NextLine {
	readonly cells: readonly SheetCell[];
	readonly isDirty: boolean;
}

/** What is to be done with the lines of a tab. */
interface Comparison {
	readonly lines: readonly NextLine[];
	readonly goneRows: readonly number[];
	readonly added: number;
	readonly changed: number;
}

/**
 * Brings a data tab to these rows. A record keeps its line, so that a user's own columns stay with it and the tab keeps
 * the order it was sorted into; new records come last. A tab that already says all this is not touched.
 */
export function writeRows(book: Workbook, id: TableId, rows: readonly Row[], language: Language): TabChange {
	const table: Table = tables[id];
	const idsOfNew = idsOfNewTab(table, rows);
	book.ensureData([{ id, name: table.title[language], columns: idsOfNew.length }]);
	const present = withoutOrder(book, id);
	if (!present.isEmpty) assertIds(table, present);
	const keys = columnsFor(table, rows).map(({ key }) => key);
	const ids = present.isEmpty ? idsOfNew : withMissing(present.ids, keys);
	const { lines, goneRows, added, changed } = compare(table, ids, present, nextLines(table, ids, rows, book), zone(book.timeZone));
	const change = { added, changed, removed: goneRows.length };
	const formats = ids.map((key) => formatOfColumn(columnOf(table, key), language));
	if (present.isEmpty) {
		const headings = ids.map((key) => (columnOf(table, key) ?? nameColumns[id]!.find((name) => name.key === key)!).header[language]);
		book.write(id, ID_ROW, 1, [ids, headings, ...lines.map(({ cells }) => cells)]);
		// An id that the add-on makes up says nothing to a person.
		if (table.idFrom !== undefined) book.hideColumn(id, ids.indexOf(table.key[table.key.length - 1]!) + 1);
	} else if (ids.length > present.ids.length) {
		const fresh = ids.slice(present.ids.length);
		book.write(id, ID_ROW, present.ids.length + 1, [fresh, fresh.map((key) => columnOf(table, key)!.header[language])]);
	}
	if (added + changed + goneRows.length === 0) return { ...change, removed: 0 };
	if (goneRows.length > 0) book.dropRows(id, stretchesOf(goneRows));
	if (!present.isEmpty) writeDirty(book, id, ids, lines);
	if (added > 0) book.formatColumns(id, firstRow, formats);
	return change;
}

/** The rows as lines of this tab, by key. */
function nextLines(table: Table, ids: readonly string[], rows: readonly Row[], book: Workbook): Map<string, SheetCell[]> {
	const here = zone(book.timeZone);
	const columns = ids.map((key) => columnOf(table, key));
	const keyOf = lineKeys(table, ids, plannedText);
	const lines = new Map<string, SheetCell[]>();
	for (const row of rows) {
		// A line without a key is no record to be brought up to date: it stays where a person wrote it.
		if (table.key.every((key) => (row[key] ?? '') === '')) continue;
		const line = columns.map((column): SheetCell => (column === undefined ? null : toCell(row[column.key], column, here)));
		lines.set(keyOf(line), line);
	}
	return lines;
}

function compare(table: Table, ids: readonly string[], present: LineTable, next: Map<string, SheetCell[]>, here: Zone): Comparison {
	const keyOf = lineKeys(table, ids, presentText);
	const lines: NextLine[] = [];
	const goneRows: number[] = [];
	/** A second line of one key is a copy that a person made: it is left alone. */
	const presentKeys = new Set<string>();
	let changed = 0;
	for (const [i, line] of present.body.entries()) {
		const key = keyOf(line);
		const cells = next.get(key);
		if (cells === undefined && key !== '' && !presentKeys.has(key)) {
			goneRows.push(firstRow + i);
			continue;
		}
		next.delete(key);
		presentKeys.add(key);
		const isDirty = cells !== undefined && !isSame(cells, line, here);
		if (isDirty) changed++;
		lines.push({ cells: cells ?? line.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)), isDirty });
	}
	const added = next.size;
	for (const cells of next.values()) lines.push({ cells, isDirty: true });
	return { lines, goneRows, added, changed };
}

function writeDirty(book: Workbook, id: TableId, ids: readonly string[], lines: readonly NextLine[]): void {
	const dirty = stretchesOf(lines.flatMap(({ isDirty }, i) => (isDirty ? [i] : [])));
	// Many short writes cost more than one long one.
	const spans = dirty.length > MOST_WRITES ? ([[0, lines.length]] as const) : dirty;
	for (const [from, width] of ownColumns(ids, (key) => columnOf(tables[id], key) !== undefined))
		for (const [start, count] of spans) {
			const block = lines.slice(start, start + count).map(({ cells }) => cells.slice(from, from + width));
			book.write(id, firstRow + start, from + 1, block);
		}
}

const MOST_WRITES = 20;

/** The tab's lines; a column that was left behind when lines were moved and the execution was killed goes. */
function withoutOrder(book: Workbook, id: TableId): LineTable {
	const stray = new LineTable(book.read(id) ?? []).place(ORDER_COLUMN);
	if (stray >= 0) book.dropColumn(id, stray + 1);
	return new LineTable(book.read(id) ?? []);
}

const columnOf = (table: Table, key: string): Column | undefined => table.columns.find((column) => column.key === key);
const formatOfColumn = (column: Column | undefined, language: Language): string | null =>
	column === undefined ? null : formatOf(column, language);

/** What a cell of the sheet holds. */
const presentText = (cell: SheetCell | undefined): string => {
	if (cell === null || cell === undefined) return '';
	return isDate(cell) ? String(Math.round(cell.getTime() / 1000)) : String(cell);
};

/** What a cell will hold that is going to be written: the apostrophe that makes it text goes, one that belongs to the text stays. */
const plannedText = (cell: SheetCell | undefined): string =>
	typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : presentText(cell);

function lineKeys(
	table: Table,
	ids: readonly string[],
	textOf: (cell: SheetCell | undefined) => string,
): (line: readonly SheetCell[]) => string {
	const places = table.key.map((key) => ids.indexOf(key));
	return (line) => {
		const parts = places.map((place) => textOf(line[place]));
		return parts.every((part) => part === '') ? '' : parts.join('\u0000');
	};
}

const isSame = (next: readonly SheetCell[], line: readonly SheetCell[], here: Zone): boolean =>
	next.every((cell, i) => cell === null || plannedText(cell) === presentText(line[i]) || isStrayDate(cell, line[i], here));

/** A date where none belongs was read as its day and changes nothing: it stays for a person to look at. */
const isStrayDate = (next: SheetCell, present: SheetCell | undefined, here: Zone): boolean =>
	typeof next === 'string' && isDate(present) && plannedText(next) === dayOf(here.dayAt(present.getTime()));
