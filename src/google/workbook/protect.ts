import type { Guard } from '../../reports/report';
import type { Protection } from '../../tabs/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Held = GoogleAppsScript.Spreadsheet.Protection;

/** The add-on's protections bear this in their description; others' are left alone. */
const MARK = 'KPI for Sales';

/** Only who protects may edit, but for the free ranges, and the person's own one where that person may edit the file at all. */
export function protect(sheet: Sheet, { free, own, ownEditor }: Protection): void {
	unprotect(sheet);
	const whole = sheet.protect().setDescription(MARK);
	allowOnly(whole, null);
	const open = [...free, ...(own === undefined ? [] : [own])];
	if (open.length > 0) whole.setUnprotectedRanges(open.map((a1) => sheet.getRange(a1)));
	if (own === undefined) return;
	const editors = sheet
		.getParent()
		.getEditors()
		.map((one) => one.getEmail().toLowerCase());
	allowOnly(sheet.getRange(own).protect().setDescription(MARK), editors.includes((ownEditor ?? '').toLowerCase()) ? ownEditor! : null);
}

export function unprotect(sheet: Sheet): void {
	for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE])
		for (const one of sheet.getProtections(type)) if (one.getDescription() === MARK && one.canEdit()) one.remove();
}

/** A new protection lets in everybody who may edit the file, until they are taken out. */
function allowOnly(protection: Held, also: string | null): void {
	protection.removeEditors(protection.getEditors().map((one) => one.getEmail()));
	if (protection.canDomainEdit()) protection.setDomainEdit(false);
	if (also !== null) protection.addEditor(also);
}

/** The formulas of a report are closed; its open boxes take what everybody who edits the file types, or only those who are named. */
export function guard(sheet: Sheet, { open, editors }: Guard): void {
	unprotect(sheet);
	const boxes = open.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
	const whole = sheet.protect().setDescription(MARK);
	whole.setUnprotectedRanges(boxes);
	allowOnly(whole, null);
	if (editors.length === 0) return;
	for (const box of boxes) {
		const own = box.protect().setDescription(MARK);
		allowOnly(own, null);
		own.addEditors([...editors]);
	}
}
