import type { Screen } from '../app/ports/screen';
import type { SheetCell } from '../tabs/workbook';
import { Tabs } from './workbook/tabs';

export function screenOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Screen {
	const tabs = new Tabs(spreadsheet);
	const named = (sheet: string, name: string): GoogleAppsScript.Spreadsheet.Range | null => {
		try {
			return name.includes('!') ? spreadsheet.getRange(name) : (spreadsheet.getSheetByName(sheet)?.getRange(name) ?? null);
		} catch {
			// Google throws at a name that means no range.
			return null;
		}
	};
	return {
		selection() {
			const cell = spreadsheet.getCurrentCell();
			if (cell === null) return null;
			const sheet = cell.getSheet();
			const id = sheet.getSheetId();
			return {
				tab: [...tabs.all()].find(([, other]) => other.getSheetId() === id)?.[0] ?? null,
				sheet: sheet.getName(),
				row: cell.getRow(),
				column: cell.getColumn(),
				formulas: once(() => sheet.getDataRange().getFormulas()),
				values: once(() => sheet.getDataRange().getValues() as SheetCell[][]),
			};
		},
		range: (sheet, name) => (named(sheet, name)?.getValues() as SheetCell[][] | undefined) ?? null,
		formats: (sheet, name) => named(sheet, name)?.getNumberFormats() ?? null,
		otherSheets() {
			const own = new Set([...tabs.all()].map(([, sheet]) => sheet.getSheetId()));
			return spreadsheet
				.getSheets()
				.filter((sheet) => !own.has(sheet.getSheetId()))
				.map((sheet) => sheet.getName());
		},
		sheet: (name) => (spreadsheet.getSheetByName(name)?.getDataRange().getValues() as SheetCell[][] | undefined) ?? null,
		formulas: (id) => tabs.find(id)?.getDataRange().getFormulas() ?? [],
		selectRows(id, spans) {
			const sheet = tabs.find(id);
			if (sheet === null || spans.length === 0) return;
			// Of several ranges the last is the active one, and the window goes there: it should be the first.
			const ranges = spans.map(([from, count]) => `${from}:${from + count - 1}`).reverse();
			if (sheet.isSheetHidden()) sheet.showSheet();
			sheet.activate();
			sheet.getRangeList(ranges).activate();
		},
	};
}

function once<T>(make: () => T): () => T {
	let result: { readonly value: T } | null = null;
	return () => {
		result ??= { value: make() };
		return result.value;
	};
}
