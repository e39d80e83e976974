import type { Guard } from '../../reports/report';
import type { Protection } from '../../tabs/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Held = GoogleAppsScript.Spreadsheet.Protection;

/** The add-on's protections bear this in their description; others' are left alone. */
const MARK = 'KPI for Sales';

/**
 * Only who protects and the named editors may edit, but for the free ranges, and the person's own ones. Nobody is named who may not edit the
 * file: a protection gives no access to it. A tab that a person has locked stays as they locked it, since a sheet has one lock.
 */
export function protect(sheet: Sheet, { free, editors = [], own = [], ownEditor, boxes = [], boxEditors = [] }: Protection): void {
	unprotect(sheet);
	if (isLocked(sheet)) return;
	const named = (emails: readonly (string | undefined)[]): string[] => {
		const addresses = emails.flatMap((email) => (email === undefined ? [] : [email.toLowerCase()]));
		if (addresses.length === 0) return [];
		const people = sheet.getParent().getEditors();
		return people.map((one) => one.getEmail()).filter((email) => addresses.includes(email.toLowerCase()));
	};
	const whole = sheet.protect().setDescription(MARK);
	allowOnly(whole, named(editors));
	const open = [...free, ...own, ...boxes];
	if (open.length > 0) whole.setUnprotectedRanges(open.map((a1) => sheet.getRange(a1)));
	for (const range of own) allowOnly(sheet.getRange(range).protect().setDescription(MARK), named([...editors, ownEditor]));
	for (const box of boxes) allowOnly(sheet.getRange(box).protect().setDescription(MARK), named([...editors, ...boxEditors]));
}

export function unprotect(sheet: Sheet): void {
	for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE])
		for (const one of sheet.getProtections(type)) if (one.getDescription() === MARK && one.canEdit()) one.remove();
}

/** A lock without a name that keeps nobody out is what an execution left that was ended before it could name it. */
const isLocked = (sheet: Sheet): boolean =>
	sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).some((one) => one.getDescription() !== '' || isRestricted(sheet, one));

function isRestricted(sheet: Sheet, protection: Held): boolean {
	const file = sheet.getParent();
	const editors = new Set(protection.getEditors().map((one) => one.getEmail()));
	const owner = file.getOwner()?.getEmail();
	return file
		.getEditors()
		.map((one) => one.getEmail())
		.some((email) => email !== owner && !editors.has(email));
}

/** A new protection lets in everybody who may edit the file, until they are taken out. */
function allowOnly(protection: Held, also: readonly string[]): void {
	// Whoever may edit through a group alone would take that right from themselves, which Google refuses.
	try {
		protection.addEditor(Session.getEffectiveUser());
	} catch {
		// A person who keeps the own address to themselves is let in by it all the same, unless it is through a group.
	}
	protection.removeEditors(protection.getEditors().map((one) => one.getEmail()));
	if (protection.canDomainEdit()) protection.setDomainEdit(false);
	if (also.length > 0) protection.addEditors([...also]);
}

/** The formulas of a report are closed; its open boxes take what everybody who edits the file types, or only those who are named. */
export function guard(sheet: Sheet, { open, editors }: Guard): void {
	unprotect(sheet);
	if (isLocked(sheet)) return;
	const boxes = open.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
	const whole = sheet.protect().setDescription(MARK);
	whole.setUnprotectedRanges(boxes);
	allowOnly(whole, []);
	if (editors.length === 0) return;
	for (const box of boxes) {
		const own = box.protect().setDescription(MARK);
		allowOnly(own, []);
		own.addEditors([...editors]);
	}
}
