import { ORDER_COLUMN } from '../../tabs/workbook';
import { grow, type Size } from './sheet-size';

/** Moves lines by one sort, which takes along all that a line holds. What a kill leaves behind is a column that tells what it is. */
export function moveRowsToEnd(
	sheet: GoogleAppsScript.Spreadsheet.Sheet,
	size: Size,
	stretches: readonly (readonly [number, number])[],
	last: number,
): boolean {
	const from = stretches[0]![0];
	const order = Array.from({ length: last - from + 1 }, (_, i) => [i]);
	for (const [row, length] of stretches) for (let i = row - from; i < row - from + length; i++) order[i] = [i + last];
	const column = size.columns + 1;
	grow(sheet, size, size.rows, column);
	sheet.getRange(1, column).setValue(ORDER_COLUMN);
	try {
		sheet.getRange(from, column, order.length, 1).setValues(order);
		sheet.getRange(from, 1, order.length, column).sort(column);
		SpreadsheetApp.flush();
		return true;
	} catch {
		// Cells that a person merged across lines cannot be sorted.
		return false;
	} finally {
		sheet.deleteColumn(column);
		size.columns--;
	}
}
