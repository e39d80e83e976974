import type { ReadableWorkbook, SheetCell } from '../../tabs/workbook';
import { Tabs } from './tabs';

/** The spreadsheet for a formula in a cell, which may change nothing. */
export const readableWorkbook = (
	spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
	tabs = new Tabs(spreadsheet),
): ReadableWorkbook => ({
	timeZone: spreadsheet.getSpreadsheetTimeZone(),
	locale: spreadsheet.getSpreadsheetLocale(),
	tabs: () => [...tabs.all()].map(([id, sheet]) => ({ id, name: sheet.getName() })),
	nameOf: (id) => tabs.find(id)?.getName() ?? null,
	has: (id) => tabs.find(id) !== null,
	read(id) {
		const sheet = tabs.find(id);
		return sheet === null ? null : (sheet.getDataRange().getValues() as SheetCell[][]);
	},
});
