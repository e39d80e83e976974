import { ID_ROW } from '../../tabs/layout';
import type { LostHead } from './lost-head';

const HIDDEN_AND_HEADINGS = 2;

/** Puts the ids back. A stop in between leaves an empty first row, which is mended the same way. */
export function restoreHead(sheet: GoogleAppsScript.Spreadsheet.Sheet, { ids, isRowGone }: LostHead): void {
	if (isRowGone) sheet.insertRowBefore(1);
	sheet.getRange(ID_ROW, 1, 1, ids.length).setValues([[...ids]]);
	if (!isRowGone) return;
	sheet.hideRows(ID_ROW);
	sheet.setFrozenRows(HIDDEN_AND_HEADINGS);
}
