import { type Zone, zone } from '../calendar/zone';
import type { CellContext } from '../facts/cell';
import type { ColumnSource } from '../facts/columns';
import type { CurrencyContext } from '../facts/money/cell-currency';
import type { Outcome } from '../facts/parse/outcome';
import type { Column, Row, Table } from '../facts/table';
import { type Problem, readRows } from '../facts/table-rows';
import { isFromCrm, type TableId, tables } from '../facts/tables';
import type { Text } from '../language/text';
import { UserError } from '../language/user-error';
import { columnSource } from './column-source';
import { DATA_LAYOUT } from './layout';
import { type LineTable, readLineTable } from './line-table';
import { ownColumnsOf } from './own-column-kinds';
import type { ReadableWorkbook } from './workbook';

export interface TabFacts {
	readonly rows: Row[];
	readonly problems: readonly Problem[];
}

/** What of the account decides how cells are read. */
export interface AccountWords {
	readonly statuses?: ReadonlyMap<string, Outcome>;
	readonly zone?: Zone;
	/** Its currency. */
	readonly home?: string;
	readonly keepsUnread?: boolean;
}

/** Tables that people write: spaces around a word mean nothing there. */
const TYPED_BY_HAND: ReadonlySet<TableId> = new Set([
	'targets',
	'kpi_sets',
	'feedback',
	'decisions',
	'contests',
	'forecasts',
	'calendar',
	'rates',
	'settings',
	'own_kpis',
]);

/** The facts a data tab holds, as they stand now, edits by hand included; null when there is no such tab. */
export function readFacts(book: ReadableWorkbook, id: TableId, words?: AccountWords): TabFacts | null {
	const lines = readLineTable(book, id);
	if (lines === null) return null;
	if (lines.body.length === 0) return { rows: [], problems: [] };
	assertIds(tables[id], lines);
	return readRows(tables[id], keysOf(tables[id], lines), lines.body, {
		...contextOf(book, words),
		isVerbatim: !TYPED_BY_HAND.has(id),
		headings: lines.ids,
		firstLine: DATA_LAYOUT.firstRow,
	});
}

/**
 * The same by columns, for figures: each column is read when it is asked for, and what cannot be read has no value. `written`: columns
 * that held something when the add-on wrote the tab; without one of them figures would be wrong.
 */
export function readColumns(
	book: ReadableWorkbook,
	id: TableId,
	words?: AccountWords,
	written: readonly string[] = [],
): ColumnSource | null {
	const lines = readLineTable(book, id);
	if (lines === null) return null;
	const table: Table = tables[id];
	if (lines.body.length > 0) assertIds(table, lines);
	const missingColumn = table.columns.find(({ key }) => written.includes(key) && !lines.has(key));
	if (missingColumn !== undefined) throw new UserError(columnGone(table, missingColumn));
	const context = contextOf(book, words);
	const own = ownColumnsOf(lines, context);
	const keys = keysOf(table, lines).map((key, place) => key ?? own.find((one) => one.place === place)?.column.key ?? null);
	return { ...columnSource(table, keys, lines.cells, DATA_LAYOUT.firstRow - 1, context), own: own.map(({ column }) => column) };
}

/** A date that a person typed is that day for the account, too, where the spreadsheet's clock is another. */
function contextOf(book: ReadableWorkbook, words: AccountWords | undefined): CellContext & CurrencyContext {
	const sheetZone = zone(book.timeZone);
	return { zone: sheetZone, sheetZone, locale: book.locale, ...words };
}

/** The table's column at each place; null for a person's own and for the copy of a column. */
const keysOf = ({ columns }: Table, lines: LineTable): (string | null)[] =>
	lines.ids.map((id, place) => (lines.place(id) === place && columns.some(({ key }) => key === id) ? id : null));

/** Without its first line nobody can tell the columns, and to guess would double the tab. */
export function assertIds(table: Table, lines: LineTable): void {
	if (table.columns.some(({ key }) => lines.has(key))) return;
	const { ru, en } = table.title;
	const isRead = isFromCrm(table.id as TableId);
	throw new UserError({
		ru: `Во вкладке «${ru}» нет скрытой первой строки с кодами столбцов, и заголовков, по которым их узнать, тоже. Верните их (Ctrl+Z или история версий); если вернуть заголовки столбцов как были, коды встанут сами. ${isRead ? 'Или удалите вкладку и загрузите всё заново: чего CRM больше не отдаёт и что вписано вами, не вернётся.' : 'Вкладку не удаляйте: то, что в ней внесли люди, больше взять неоткуда.'}`,
		en: `The tab "${en}" lacks its hidden first row of column ids, and the headings that would tell them, too. Bring them back (Ctrl+Z or the version history); once the columns have their headings again, the ids come by themselves. ${isRead ? 'Or delete the tab and import everything again: what the CRM gives no more and what you wrote will not come back.' : 'Do not delete the tab: what people entered there is nowhere else.'}`,
	});
}

/** A column that somebody deleted, or whose id somebody wrote over. */
export const columnGone = ({ title }: Table, { header }: Column): Text => ({
	ru: `Во вкладке «${title.ru}» больше нет столбца «${header.ru}» или его кода в скрытой первой строке`,
	en: `The tab "${title.en}" no longer has the column "${header.en}", or its id in the hidden first row`,
});
