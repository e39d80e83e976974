/** How large a tab's grid is, as far as this execution knows: to ask Google again would make it write down what waits. */
export interface Size {
	rows: number;
	columns: number;
	frozen: number;
}

export function sizeOfSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): Size {
	return { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns(), frozen: sheet.getFrozenRows() };
}

/** Makes room for a block. */
export function grow(sheet: GoogleAppsScript.Spreadsheet.Sheet, size: Size, rows: number, columns: number): void {
	if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
	if (size.columns < columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);
	size.rows = Math.max(size.rows, rows);
	size.columns = Math.max(size.columns, columns);
}
