/** Makes room for a block. */
export function grow(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, columns: number): void {
	const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
	if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
	if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}
