import type { Guard } from '../reports/report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** By it the add-on knows its own protections from those that a person set. */
const MARK = 'KPI for Sales';

/**
 * Formulas may be changed by the file's owner and by whom the add-on works for; the open boxes by everybody who edits the file, or
 * only by those who are named.
 */
export function protect(sheet: Sheet, { open, editors }: Guard): void {
	const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
	for (const kind of [SHEET, RANGE])
		for (const old of sheet.getProtections(kind)) if (old.getDescription() === MARK && old.canEdit()) old.remove();
	const boxes = open.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
	const whole = sheet.protect().setDescription(MARK);
	whole.setUnprotectedRanges(boxes);
	close(whole, []);
	if (editors.length > 0) for (const box of boxes) close(box.protect().setDescription(MARK), editors);
}

function close(protection: GoogleAppsScript.Spreadsheet.Protection, editors: readonly string[]): void {
	protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
	if (protection.canDomainEdit()) protection.setDomainEdit(false);
	if (editors.length > 0) protection.addEditors([...editors]);
}
