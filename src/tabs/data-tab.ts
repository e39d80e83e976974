import { zone } from '../calendar/zone';
import { type Problem, readTable } from '../connectors/table/read';
import type { ColumnSource } from '../facts/columns';
import { isDate } from '../facts/parse/instant';
import type { Outcome } from '../facts/parse/outcome';
import type { Column, Row, Table } from '../facts/table';
import { type TableId, tables } from '../facts/tables';
import type { Language } from '../language/text';
import { UserError } from '../language/user-error';
import { asText, formatOf, toCell } from './cells';
import { tabColumns } from './column-source';
import { ORDER_COLUMN, type SheetCell, type Workbook } from './workbook';

/** Row 1 holds the column ids and is hidden, row 2 the headings; so columns may be renamed, moved and joined by the user's own. */
const FIRST = 3;

export interface TabFacts {
	readonly rows: Row[];
	readonly problems: readonly Problem[];
}

/** The facts a data tab holds, as they stand now, edits by hand included; null when there is no such tab. */
export function readFacts(book: Workbook, id: TableId, statuses?: ReadonlyMap<string, Outcome>): TabFacts | null {
	const cells = book.read(id);
	if (cells === null) return null;
	if (cells.length < FIRST) return { rows: [], problems: [] };
	assertIds(tables[id], cells);
	const { rows, problems } = readTable(tables[id], [cells[0]!, ...cells.slice(FIRST - 1)], {
		zone: zone(book.timeZone),
		locale: book.locale,
		chosen: {},
		...(statuses && { statuses }),
	});
	// The hidden line of ids is not counted by readTable.
	return { rows, problems: problems.map((problem) => ({ ...problem, line: problem.line + 1 })) };
}

/** The same by columns, for figures: each column is read when it is asked for, and what cannot be read has no value. */
export function readColumns(book: Workbook, id: TableId, statuses?: ReadonlyMap<string, Outcome>): ColumnSource | null {
	const cells = book.read(id);
	if (cells === null) return null;
	const table: Table = tables[id];
	if (cells.length >= FIRST) assertIds(table, cells);
	const keys = (cells[0] ?? []).map((cell) => columnOf(table, String(cell))?.key ?? null);
	return tabColumns(table, keys, cells, FIRST - 1, { zone: zone(book.timeZone), locale: book.locale, ...(statuses && { statuses }) });
}

/** Without its first line nobody can tell the columns, and to guess would double the tab. */
function assertIds(table: Table, cells: readonly (readonly SheetCell[])[]): void {
	if (cells[0]!.some((cell) => columnOf(table, String(cell)) !== undefined)) return;
	throw new UserError({
		ru: `Во вкладке «${table.title.ru}» нет скрытой первой строки с кодами столбцов. Верните её (Ctrl+Z или история версий) или удалите вкладку: она создастся заново.`,
		en: `The tab "${table.title.en}" lacks its hidden first row of column ids. Bring it back (Ctrl+Z or the version history) or delete the tab: it will be made anew.`,
	});
}

export interface Change {
	readonly added: number;
	readonly changed: number;
	readonly removed: number;
}

/**
 * Brings a data tab to these rows. A record keeps its line, so that a user's own columns stay with it and the tab keeps
 * the order it was sorted into; new records come last. A tab that already says all this is not touched.
 */
export function writeFacts(book: Workbook, id: TableId, rows: readonly Row[], language: Language): Change {
	const table: Table = tables[id];
	book.ensureData([{ id, name: table.title[language], columns: table.columns.length }]);
	const present = withoutOrder(book, id);
	const isNew = (present[0] ?? []).every((cell) => cell === '' || cell === null);
	if (!isNew) assertIds(table, present);
	const ids = isNew ? table.columns.map(({ key }) => key) : withMissing(present[0]!.map(String), table);
	const here = zone(book.timeZone);
	const wanted = new Map<string, SheetCell[]>();
	for (const row of rows) {
		// A line without a key is no record to be brought up to date: it stays where a person wrote it.
		if (table.key.every((key) => (row[key] ?? '') === '')) continue;
		const line = ids.map((key): SheetCell => {
			const column = columnOf(table, key);
			return column === undefined ? null : toCell(row[key], column, here);
		});
		wanted.set(lineKey(table, ids, line), line);
	}

	const lines: { cells: readonly SheetCell[]; isDirty: boolean }[] = [];
	const gone: number[] = [];
	/** A second line of one key is a copy that a person made: it is left alone. */
	const seen = new Set<string>();
	let changed = 0;
	for (const [i, line] of present.slice(FIRST - 1).entries()) {
		const key = lineKey(table, ids, line);
		const next = wanted.get(key);
		if (next === undefined && key !== '' && !seen.has(key)) {
			gone.push(FIRST + i);
			continue;
		}
		wanted.delete(key);
		seen.add(key);
		const isDirty = next !== undefined && !sameCells(next, line, ids);
		if (isDirty) changed++;
		lines.push({ cells: next ?? line.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)), isDirty });
	}
	const added = wanted.size;
	for (const cells of wanted.values()) lines.push({ cells, isDirty: true });

	if (isNew) {
		book.write(id, 1, 1, [ids, table.columns.map(({ header }) => header[language]), ...lines.map(({ cells }) => cells)]);
		for (const line of lines) line.isDirty = false;
		// An id that the add-on makes up says nothing to a person.
		if (table.idFrom !== undefined) book.hideColumn(id, ids.indexOf(table.key[table.key.length - 1]!) + 1);
	} else if (ids.length > present[0]!.length) {
		const fresh = ids.slice(present[0]!.length);
		book.write(id, 1, present[0]!.length + 1, [fresh, fresh.map((key) => columnOf(table, key)!.header[language])]);
	}
	if (added + changed + gone.length === 0) return { added, changed, removed: 0 };
	if (gone.length > 0) book.dropRows(id, runs(gone));
	const dirty = runs(lines.flatMap(({ isDirty }, i) => (isDirty ? [i] : [])));
	// Many short writes cost more than one long one.
	const spans = dirty.length > MOST_WRITES ? ([[0, lines.length]] as const) : dirty;
	for (const [from, to] of ownBlocks(ids, table))
		for (const [start, count] of spans) {
			const block = lines.slice(start, start + count).map(({ cells }) => cells.slice(from, to));
			book.write(id, FIRST + start, from + 1, block);
		}
	if (added > 0)
		book.formatColumns(
			id,
			FIRST,
			ids.map((key) => formatOfColumn(columnOf(table, key), language)),
		);
	return { added, changed, removed: gone.length };
}

const MOST_WRITES = 20;

/** The tab's cells; a column that a killed gathering left behind goes. */
function withoutOrder(book: Workbook, id: TableId): SheetCell[][] {
	const stray = book.read(id)?.[0]?.indexOf(ORDER_COLUMN) ?? -1;
	if (stray >= 0) book.dropColumn(id, stray + 1);
	return book.read(id) ?? [];
}

const columnOf = (table: Table, key: string) => table.columns.find((column) => column.key === key);
const formatOfColumn = (column: Column | undefined, language: Language): string | null =>
	column === undefined ? null : formatOf(column, language);

/** Columns the tab lacks, because a user deleted one or the add-on learned one, come last. */
function withMissing(ids: string[], table: Table): string[] {
	const missing = table.columns.map(({ key }) => key).filter((key) => !ids.includes(key));
	return [...ids, ...missing];
}

const plain = (cell: SheetCell | undefined): string => {
	if (cell === null || cell === undefined) return '';
	return isDate(cell) ? String(Math.round(cell.getTime() / 1000)) : String(cell).replace(/^'/, '');
};

function lineKey(table: Table, ids: readonly string[], line: readonly SheetCell[]): string {
	const parts = table.key.map((key) => plain(line[ids.indexOf(key)]));
	return parts.every((part) => part === '') ? '' : parts.join('\u0000');
}

function sameCells(next: readonly SheetCell[], line: readonly SheetCell[], ids: readonly string[]): boolean {
	return ids.every((_, i) => next[i] === null || plain(next[i]) === plain(line[i]));
}

/** Stretches of columns that belong to the table; what lies between them is the user's. */
function ownBlocks(ids: readonly string[], table: Table): [number, number][] {
	const blocks: [number, number][] = [];
	ids.forEach((key, i) => {
		if (columnOf(table, key) === undefined) return;
		const last = blocks[blocks.length - 1];
		if (last !== undefined && last[1] === i) last[1] = i + 1;
		else blocks.push([i, i + 1]);
	});
	return blocks;
}

function runs(rows: readonly number[]): [number, number][] {
	const found: [number, number][] = [];
	for (const row of rows) {
		const last = found[found.length - 1];
		if (last !== undefined && last[0] + last[1] === row) last[1]++;
		else found.push([row, 1]);
	}
	return found;
}
