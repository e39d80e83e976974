/** How large a tab's grid is, as far as this execution knows: to ask Google again would make it write down what waits. */
export interface Size {
	rows: number;
	columns: number;
	frozen: number;
}

export function sizeOfSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): Size {
	return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns(), frozen: sheet.getFrozenRows() };
}

/** A new tab is 26 columns wide: what is not needed counts against the cells that a file may have. */
export function narrow(sheet: GoogleAppsScript.Spreadsheet.Sheet, size: Size, columns: number): void {
	if (columns < 1 || size.columns <= columns) return;
	sheet.deleteColumns(columns + 1, size.columns - columns);
	size.columns = columns;
}

/** Lines that a new tab has before it is filled. */
export const NEW_ROWS = 200;

/** A new tab has a thousand rows: where they are wide, what is not needed counts, too. */
export function shorten(sheet: GoogleAppsScript.Spreadsheet.Sheet, size: Size, rows: number): void {
	if (size.rows <= rows) return;
	sheet.deleteRows(rows + 1, size.rows - rows);
	size.rows = rows;
}

/** Makes room for a block. */
export function grow(sheet: GoogleAppsScript.Spreadsheet.Sheet, size: Size, rows: number, columns: number): void {
	if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
	if (size.columns < columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
	size.rows = Math.max(size.rows, rows);
	size.columns = Math.max(size.columns, columns);
}
