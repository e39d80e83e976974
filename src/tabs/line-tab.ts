import { zone } from '../calendar/zone';
import type { Column, Row } from '../facts/table';
import type { Language, Text } from '../language/text';
import { formatOf, toCell } from './encode';
import { DATA_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import { ownColumns, withMissing } from './own-columns';
import type { SheetCell, Workbook } from './workbook';

/** A tab of lines that is no fact table: a log, a register. */
export interface LineTab {
	readonly id: string;
	readonly title: Text;
	readonly columns: readonly Column[];
	/** Nobody but who makes it and the file's owner may write it, from before its first line on. */
	readonly isClosed?: true;
}

export const readLines = (book: Pick<Workbook, 'read'>, { id }: Pick<LineTab, 'id'>): LineTable => new LineTable(book.read(id) ?? []);

/** Adds lines below the last one. */
export function appendLines(book: Workbook, tab: LineTab, rows: readonly Row[], language: Language): void {
	const table = prepare(book, tab, language);
	write(book, tab, table, table.nextRow, rows, language);
}

/** Writes one line: over the line whose `key` says the same, else below the last one. */
export function putLine(book: Workbook, tab: LineTab, key: string, row: Row, language: Language): void {
	const table = prepare(book, tab, language);
	write(book, tab, table, table.byKey(key).get(String(row[key]))?.row ?? table.nextRow, [row], language);
}

/** Takes the lines out whose `key` says this. */
export function removeLines(book: Workbook, tab: Pick<LineTab, 'id'>, key: string, value: string): void {
	const rows = readLines(book, tab).lines.flatMap((line) => (line.text(key) === value ? [line.row] : []));
	if (rows.length > 0)
		book.dropRows(
			tab.id,
			rows.map((row) => [row, 1] as const),
		);
}

/** Brings the tab to these lines; what is left of a longer list goes in the same write. */
export function replaceLines(book: Workbook, tab: LineTab, rows: readonly Row[], language: Language): void {
	const table = prepare(book, tab, language);
	const blanks = Math.max(0, table.body.length - rows.length);
	write(book, tab, table, DATA_LAYOUT.firstRow, [...rows, ...Array.from({ length: blanks }, (): Row => ({}))], language);
}

/** The tab as it is, made where there is none; columns that it lacks, because somebody deleted one or the add-on learned one, come last. */
function prepare(book: Workbook, tab: LineTab, language: Language): LineTable {
	const { id, title, columns, isClosed } = tab;
	book.ensureData([{ id, name: title[language], columns: columns.length }]);
	const table = readLines(book, tab);
	if (table.isEmpty) {
		// Not after the lines: a stop in between would leave them open to everybody for good.
		if (isClosed) book.protect(id, { free: [] });
		return table;
	}
	const ids = withMissing(table.ids, idsOf(tab));
	const missing = ids.slice(table.ids.length);
	if (missing.length === 0) return table;
	book.write(id, ID_ROW, table.ids.length + 1, [missing, headingsOf(tab, missing, language)]);
	format(book, tab, ids, language);
	return new LineTable([ids, ...table.cells.slice(1)]);
}

const idsOf = ({ columns }: LineTab): string[] => columns.map(({ key }) => key);
const columnOf = ({ columns }: LineTab, id: string): Column | undefined => columns.find(({ key }) => key === id);
const headingsOf = (tab: LineTab, ids: readonly string[], language: Language): string[] =>
	ids.map((id) => columnOf(tab, id)?.header[language] ?? '');

function format(book: Workbook, tab: LineTab, ids: readonly string[], language: Language): void {
	const formats = ids.map((id) => {
		const column = columnOf(tab, id);
		return column === undefined ? null : formatOf(column, language);
	});
	book.formatColumns(tab.id, DATA_LAYOUT.firstRow, formats);
}

function write(book: Workbook, tab: LineTab, table: LineTable, row: number, rows: readonly Row[], language: Language): void {
	const ids = table.isEmpty ? idsOf(tab) : table.ids;
	const here = zone(book.timeZone);
	const cellsOf = (keys: readonly string[]): SheetCell[][] =>
		rows.map((line) => keys.map((key) => toCell(line[key], columnOf(tab, key)!, here)));
	if (table.isEmpty) {
		book.write(tab.id, ID_ROW, 1, [ids, headingsOf(tab, ids, language), ...cellsOf(ids)]);
		format(book, tab, ids, language);
		return;
	}
	if (rows.length === 0) return;
	for (const [first, count] of ownColumns(ids, (id) => columnOf(tab, id) !== undefined))
		book.write(tab.id, row, first + 1, cellsOf(ids.slice(first, first + count)));
}
