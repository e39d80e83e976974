import type { RowUse } from '../../explain/row-use';
import { textOf } from '../../facts/columns';
import type { FactBase } from '../../facts/fact-base';
import { isDate } from '../../facts/parse/instant';
import type { Row, Table } from '../../facts/table';
import { type TableId, tables } from '../../facts/tables';
import { DATA_LAYOUT } from '../../tabs/layout';
import { LineTable } from '../../tabs/line-table';
import type { ReadableWorkbook, SheetCell } from '../../tabs/workbook';

/** The same workbook that reads each tab once: facts, plans and lines of one explanation come from one reading. */
export function readOnce<B extends ReadableWorkbook>(book: B): B {
	const linesByTab = new Map<string, SheetCell[][] | null>();
	const read = (id: string): SheetCell[][] | null => {
		if (!linesByTab.has(id)) linesByTab.set(id, book.read(id));
		return linesByTab.get(id)!;
	};
	return Object.create(book, { read: { value: read } }) as B;
}

/**
 * The lines in which the records of a table stand now, by row of the fact base. Found anew by their keys, so that sorting the tab
 * changes nothing; a record that came twice is where its newest copy is. 0 = not found.
 */
export function linesIn(book: ReadableWorkbook, base: FactBase, id: TableId): (row: number) => number {
	const table: Table = tables[id];
	const lines = linesByKey(book.read(id) ?? [], table);
	const texts = table.key.map((key) => textOf(base.table(id), key));
	const nameless = lines.get('') ?? [];
	let found: Int32Array | null = null;
	const all = (): Int32Array => {
		found = new Int32Array(base.table(id).size);
		let unnamed = 0;
		for (let row = 0; row < found.length; row++) {
			const key = keyOf(texts.map((text) => text(row)));
			found[row] = (key === '' ? nameless[unnamed++] : lines.get(key)?.[0]) ?? 0;
		}
		return found;
	};
	return (row) => (found ?? all())[row]!;
}

/** The lines of the rows that made a figure. */
export function linesOfUse(book: ReadableWorkbook, base: FactBase, { table, rows }: RowUse): number[] {
	const lines = linesIn(book, base, table);
	return rows.map(lines).filter((line) => line > 0);
}

/** The line of a row that was read from a tab. */
export function lineOfRow(book: ReadableWorkbook, id: TableId): (row: Row) => number {
	const table: Table = tables[id];
	const lines = linesByKey(book.read(id) ?? [], table);
	return (row) => lines.get(keyOf(table.key.map((key) => String(row[key] ?? ''))))?.[0] ?? 0;
}

function linesByKey(cells: readonly (readonly SheetCell[])[], table: Table): Map<string, number[]> {
	const tab = new LineTable(cells);
	const places = table.key.map((key) => tab.place(key));
	const updated = tab.place('updated_at');
	const lines = new Map<string, number[]>();
	const times = new Map<string, number>();
	for (let i = DATA_LAYOUT.firstRow - 1; i < cells.length; i++) {
		const line = cells[i]!;
		if (line.every((cell) => cell === '' || cell === null)) continue;
		const key = keyOf(places.map((at, k) => plain(line[at]) || (table.key[k] === 'source' ? 'csv' : '')));
		const cachedRows = lines.get(key);
		if (cachedRows === undefined) lines.set(key, [i + 1]);
		else if (key === '') cachedRows.push(i + 1);
		const time = timeOf(line[updated]);
		if (cachedRows !== undefined && key !== '' && time >= (times.get(key) ?? Number.NEGATIVE_INFINITY)) lines.set(key, [i + 1]);
		if (!(times.get(key)! > time)) times.set(key, time);
	}
	return lines;
}

/** Without its own id a record has no key, whatever its source. */
function keyOf(parts: readonly string[]): string {
	return parts[parts.length - 1] === '' ? '' : parts.join('\u0000');
}

const plain = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim());
const timeOf = (cell: SheetCell | undefined): number => (isDate(cell) ? cell.getTime() : Number.NEGATIVE_INFINITY);
