import { keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tableIds, tables } from '../../facts/tables';
import { fromRowLines, toRowLines } from '../../tabs/row-lines';
import type { SheetCell, Workbook } from '../../tabs/workbook';
import type { TabChange } from '../../tabs/write-data-tab';
import { pairRows } from '../changes/differences';
import type { User, WorkbookPort } from '../ports/ports';
import type { LastImport } from './log';

const UNDO = 'undo';
/** Heads of the tab's lines, before the table's id. */
const OLD = 'was:';
const ADDED = 'came:';
const BEGIN = 'import';
const END = 'end';
const COUNTS = 'counts';

/** What one import replaces: enough to bring the tabs back to what they held before it. */
export interface UndoCopy {
	readonly importId: string;
	/** The import before it. */
	readonly before: LastImport | null;
	/** Rows as they were before they were changed or removed. */
	readonly old: Facts;
	/** The keys of the rows that came. */
	readonly added: Facts;
	/** How many lines of each tab came, changed and went. */
	readonly counts: readonly (readonly [TableId, TabChange])[];
	/** Where the copy stands in its tab. */
	readonly firstRow: number;
	readonly rowCount: number;
}

/** The copy of an import; null where there is none, or where it was not written to its end or is spoilt. */
export function readCopy({ book }: WorkbookPort, importId: string | undefined): UndoCopy | null {
	if (importId === undefined) return null;
	const lines = book.read(UNDO) ?? [];
	const first = lines.findIndex(([head, id]) => head === BEGIN && String(id) === importId);
	if (first < 0) return null;
	const end = lines.findIndex(([head, id], i) => i > first && head === END && String(id) === importId);
	// Copies of earlier versions stand alone in the tab and have no end line.
	const isAlone = lines.every(([head], i) => i === first || (head !== BEGIN && head !== END));
	if (end < 0 && !isAlone) return null;
	const body = lines.slice(first, end < 0 ? lines.length : end + 1);
	try {
		return {
			importId,
			before: JSON.parse(String(body[1]?.[1])) as LastImport | null,
			old: fromRowLines(body, OLD),
			added: fromRowLines(body, ADDED),
			counts: body[2]?.[0] === COUNTS ? (JSON.parse(String(body[2][1])) as UndoCopy['counts']) : [],
			firstRow: first + 1,
			rowCount: body.length,
		};
	} catch {
		// Somebody has written into the tab. An import must not stop for ever at what it cannot take back.
		return null;
	}
}

/**
 * Writes down what an import is about to replace, below the copy of the last whole import, which stays until this one is whole, too.
 * `keep`: that import's id. Tells the row at which the copy begins.
 */
export function writeCopy(
	{ book, language }: User & WorkbookPort,
	importId: string,
	{ old, added, counts = [] }: Pick<UndoCopy, 'old' | 'added'> & Partial<Pick<UndoCopy, 'counts'>>,
	before: LastImport | null,
	keep: string | undefined,
): number {
	book.ensure(UNDO, language === 'ru' ? '_Отмена' : '_Undo', true);
	const undoCopy = keep === importId ? null : readCopy({ book }, keep);
	if (undoCopy === null) book.clear(UNDO);
	const lines: SheetCell[][] = [
		[BEGIN, `'${importId}`],
		['before', JSON.stringify(before)],
		...(counts.length === 0 ? [] : [[COUNTS, JSON.stringify(counts)]]),
		...toRowLines(old, OLD).map((line) => [...line]),
		...toRowLines(added, ADDED).map((line) => [...line]),
		[END, `'${importId}`],
	];
	const firstRow = undoCopy === null ? 1 : undoCopy.firstRow + undoCopy.rowCount;
	book.write(UNDO, firstRow, 1, lines);
	return firstRow;
}

/** Takes the copies of other imports, which stand above this row, out of the tab. */
export function dropCopiesAbove(book: Workbook, firstRow: number): void {
	if (firstRow > 1) book.dropRows(UNDO, [[1, firstRow - 1]]);
}

/** Takes this copy out of the tab; others stay. */
export function dropCopy(book: Workbook, importId: string): void {
	const copy = readCopy({ book }, importId);
	if (copy !== null) book.dropRows(UNDO, [[copy.firstRow, copy.rowCount]]);
}

export const clearCopies = (book: Workbook): void => book.clear(UNDO);

/** Old rows of what changes or goes between two states, and the keys of what comes. */
export function replaced(existing: Facts, fresh: Facts): Pick<UndoCopy, 'old' | 'added'> {
	const old: Partial<Record<TableId, Row[]>> = {};
	const added: Partial<Record<TableId, Row[]>> = {};
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		const table: Table = tables[id];
		const pairs = pairRows(existing[id] ?? [], rows, (row) => keyOf(table, row));
		old[id] = pairs.flatMap((pair) => (pair.old !== undefined && !isSame(pair.old, pair.now) ? [pair.old] : []));
		added[id] = pairs.flatMap(({ old: was, now }) => (was === undefined ? [keyCells(table, now!)] : []));
	}
	return { old, added };
}

/** The tables that a copy is about, as they were before its import, whether the import was written whole, in part or not at all. */
export function restored(present: Facts, { old, added }: Pick<UndoCopy, 'old' | 'added'>): Facts {
	const result: Partial<Record<TableId, Row[]>> = {};
	for (const id of tableIds) {
		const table: Table = tables[id];
		const oldRows = new Map((old[id] ?? []).map((row) => [keyOf(table, row), row]));
		const addedKeys = new Set((added[id] ?? []).map((row) => keyOf(table, row)));
		if (oldRows.size + addedKeys.size === 0) continue;
		const rows: Row[] = [];
		for (const row of present[id] ?? []) {
			const key = keyOf(table, row);
			const before = oldRows.get(key);
			if (before !== undefined) rows.push(withHandKept(table, before, row));
			else if (!addedKeys.has(key)) rows.push(row);
			oldRows.delete(key);
		}
		result[id] = [...rows, ...oldRows.values()];
	}
	return result;
}

/** What a person keeps by hand may have been typed since. */
function withHandKept(table: Table, before: Row, present: Row): Row {
	const row: Row = { ...before };
	for (const { key, byHand } of table.columns) if (byHand === true && (present[key] ?? null) !== null) row[key] = present[key]!;
	return row;
}

const keyCells = (table: Table, row: Row): Row => Object.fromEntries(table.key.map((part) => [part, row[part] ?? null]));
const isSame = (a: Row, b: Row | undefined): boolean =>
	b !== undefined && Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null));
