import { zone } from '../../calendar/zone';
import { span } from '../../reports/formula';
import { DATA_LAYOUT } from '../../tabs/layout';
import type { SheetCell, Workbook } from '../../tabs/workbook';
import { makeDataTabs } from './data-tabs';
import { columnsOf, headLostIn } from './heads';
import { moveRowsToEnd } from './move-rows';
import { withNumbers } from './numbers-shown-as-dates';
import { MAX_CELLS, obstacles } from './obstacles';
import { protect, unprotect } from './protect';
import { render } from './render';
import { restoreHead } from './restore-head';
import { grow, NEW_ROWS, narrow, SheetSizes, shorten } from './sheet-size';
import { Tabs } from './tabs';
import { archive, copyTemplate, restore } from './template-copy';
import { UNFINISHED } from './unfinished';

/** Columns from which on the empty rows of a hidden tab are worth a call. */
const WIDE = 20;

export interface GoogleWorkbook extends Workbook {
	/** At the end of an execution that has made sheets. */
	showWhatWasOpen(): void;
}

/** `isNearlyFull`: by the last count of its cells. */
export function workbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, isNearlyFull: () => boolean = () => false): GoogleWorkbook {
	const tabs = new Tabs(spreadsheet);
	const sheetOf = (id: string): GoogleAppsScript.Spreadsheet.Sheet => {
		const sheet = tabs.find(id);
		if (sheet === null) throw new Error(`no tab ${id}`);
		return sheet;
	};
	/** New hidden tabs, until it is known how wide they must be. */
	const wide = new Set<string>();
	/** Names are asked for again and again while sheets are built. */
	const { names } = tabs;
	const nameOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): string => {
		const name = names.get(sheet) ?? sheet.getName();
		names.set(sheet, name);
		return name;
	};
	const sizes = new SheetSizes(tabs, nameOf, () => spreadsheet.getSheets(), isNearlyFull);
	const sizeOf = (id: string) => sizes.of(id);
	/** Ids that somebody deleted or wrote over are put back, where the headings tell them: nobody then has to be asked. */
	const wholeCells = (id: string, sheet: GoogleAppsScript.Spreadsheet.Sheet): SheetCell[][] => {
		const cells = sheet.getDataRange().getValues() as SheetCell[][];
		const lost = headLostIn(id, cells);
		if (lost === null) return cells;
		try {
			restoreHead(sheet, lost);
		} catch {
			// Who may not write the tab gets the sentence that names what is missing.
			return cells;
		}
		sizes.forget(id);
		return sheet.getDataRange().getValues() as SheetCell[][];
	};
	let timeZone = spreadsheet.getSpreadsheetTimeZone();
	return {
		get timeZone() {
			return timeZone;
		},
		setTimeZone(name) {
			spreadsheet.setSpreadsheetTimeZone(name);
			timeZone = name;
		},
		locale: spreadsheet.getSpreadsheetLocale(),
		tabs: () => [...tabs.all()].map(([id, sheet]) => ({ id, name: nameOf(sheet) })),
		nameOf(id) {
			const sheet = tabs.find(id);
			return sheet === null ? null : nameOf(sheet);
		},
		has: (id) => tabs.find(id) !== null,
		read(id) {
			const sheet = tabs.find(id);
			return sheet === null ? null : withNumbers(columnsOf(id), wholeCells(id, sheet), zone(timeZone));
		},
		sheetNumbers(ids) {
			const sheets = ids.map((id) => [id, tabs.all().get(id)] as const);
			return {
				tabs: Object.fromEntries(sheets.flatMap(([id, sheet]) => (sheet === undefined ? [] : [[id, sheet.getSheetId()]]))),
				sheets: tabs.countAgain(),
			};
		},
		nameRows(id, name, rows, columns) {
			spreadsheet.setNamedRange(name, sheetOf(id).getRange(1, 1, rows, columns));
		},
		ensure(id, name, hidden = false, after) {
			const isNew = tabs.find(id) === null;
			const sheet = tabs.ensure(id, name, { hidden, ...(after === undefined ? {} : { after }) });
			if (!isNew) return;
			sizes.set(id, sizes.ofNew(sheet));
			if (hidden) wide.add(id);
		},
		write(id, row, column, cells) {
			const width = cells[0]?.length ?? 0;
			if (width === 0) return;
			const sheet = sheetOf(id);
			if (wide.delete(id)) narrow(sheet, sizeOf(id), column + width - 1);
			grow(sheet, sizeOf(id), row + cells.length - 1, column + width - 1);
			sheet.getRange(row, column, cells.length, width).setValues(cells as unknown[][]);
		},
		numberFormats: (id, row, column, rows) =>
			sheetOf(id)
				.getRange(row, column, rows, 1)
				.getNumberFormats()
				.map(([format]) => format!),
		formatColumns(id, row, formats) {
			const sheet = sheetOf(id);
			const last = sizeOf(id).rows;
			const columns = new Map<string, string[]>();
			formats.forEach((format, i) => {
				if (format === null) return;
				columns.set(format, [...(columns.get(format) ?? []), span(row, i + 1, last - row + 1, 1)]);
			});
			for (const [format, ranges] of columns) sheet.getRangeList(ranges).setNumberFormat(format);
		},
		ensureData(wanted) {
			const missing = wanted.filter(({ id }) => tabs.find(id) === null);
			makeDataTabs(tabs, sizes, missing);
		},
		hideColumn(id, column) {
			sheetOf(id).hideColumns(column);
		},
		dressColumns(id, columns) {
			const [sheet, { rows }] = [sheetOf(id), sizeOf(id)];
			for (const { column, width, choose, isOpen } of columns) {
				sheet.setColumnWidth(column, width);
				if (choose === undefined) continue;
				const rule = SpreadsheetApp.newDataValidation()
					.requireValueInList([...choose], true)
					.setAllowInvalid(isOpen === true);
				sheet.getRange(DATA_LAYOUT.firstRow, column, rows - DATA_LAYOUT.firstRow + 1, 1).setDataValidation(rule.build());
			}
		},
		setHidden(ids, isHidden) {
			for (const id of ids) {
				const sheet = tabs.find(id);
				if (sheet === null) continue;
				if (isHidden) sheet.hideSheet();
				else sheet.showSheet();
			}
		},
		dropRows(id, stretches) {
			const [sheet, size] = [sheetOf(id), sizeOf(id)];
			const count = stretches.reduce((sum, [, length]) => sum + length, 0);
			// Google refuses to delete the last row that is not frozen.
			if (count >= size.rows - sizes.frozenOf(id)) grow(sheet, size, size.rows + 1, size.columns);
			for (const [row, length] of [...stretches].reverse()) {
				sheet.deleteRows(row, length);
				// Counted one by one: the next deletion may be refused.
				size.rows -= length;
			}
		},
		moveRowsToEnd: (id, stretches, last) => moveRowsToEnd(sheetOf(id), sizeOf(id), stretches, last),
		dropColumn(id, column) {
			sheetOf(id).deleteColumn(column);
			sizeOf(id).columns--;
		},
		clear(id) {
			tabs.find(id)?.clearContents();
		},
		ensureSize(id, rows, columns) {
			if (wide.delete(id)) {
				narrow(sheetOf(id), sizeOf(id), columns);
				if (columns > WIDE) shorten(sheetOf(id), sizeOf(id), Math.max(rows, NEW_ROWS));
			}
			grow(sheetOf(id), sizeOf(id), rows, columns);
		},
		render(report) {
			sizes.forget(report.id);
			render(tabs.ensure(report.id, report.name, report.isHidden ? { hidden: true } : { after: report.after }), report, (a1) =>
				spreadsheet.getRange(a1),
			);
		},
		unfinished: () =>
			spreadsheet
				.createDeveloperMetadataFinder()
				.withKey(UNFINISHED)
				.find()
				.flatMap((mark) => {
					const number = mark.getLocation().getSheet()?.getSheetId();
					const tab = [...tabs.all()].find(([, sheet]) => sheet.getSheetId() === number);
					return tab === undefined ? [] : [{ id: tab[0], name: nameOf(tab[1]) }];
				}),
		copyTemplate: (request) => copyTemplate(spreadsheet, tabs, request),
		archive(id, to, prefix) {
			archive(tabs, id, to, prefix);
			names.clear();
		},
		restore(id, to, prefix) {
			restore(tabs, id, to, prefix);
			names.clear();
		},
		protect(id, protection) {
			const sheet = sheetOf(id);
			if (protection === null) unprotect(sheet);
			else protect(sheet, protection);
		},
		activate: (id) => tabs.activate(id),
		showWhatWasOpen: () => tabs.showWhatWasOpen(),
		cellCount: () => sizes.allCells(),
		roomLeft: (wanted) => MAX_CELLS - sizes.allCells() - sizes.growth(wanted),
		obstacles: (plan) => obstacles(spreadsheet, tabs, sizes, plan),
		flush: () => SpreadsheetApp.flush(),
	};
}
