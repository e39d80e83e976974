import { zone } from '../../calendar/zone';
import { once } from '../../facts/once';
import { type TableId, tables } from '../../facts/tables';
import { DIRECTORY_ROW, FIGURES_NAME, type FigureDirectory, readDirectory } from '../../tabs/figure-directory';
import { COMPUTED_LAYOUT, ID_ROW } from '../../tabs/layout';
import { type Line, LineTable } from '../../tabs/line-table';
import type { FigureLines, ReadableWorkbook, SheetCell } from '../../tabs/workbook';
import { withNumbers } from './numbers-shown-as-dates';
import { MARK } from './tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface CellWorkbook extends ReadableWorkbook {
	figureLines(): FigureLines | null;
}

/**
 * The spreadsheet for a formula in a cell, which may change nothing and use nothing but methods that begin with `get`
 * (Google's reference on custom functions). Each answer is asked for when somebody needs it.
 */
export function cellWorkbook(spreadsheet: Spreadsheet): CellWorkbook {
	const figureLines = once(() => readFigureLines(spreadsheet));
	const marked = once(() => markedSheets(spreadsheet));
	/** No tab has come since the directory was written, so one that it does not name is not there. */
	const isComplete = once(() => figureLines()?.directory.sheets === spreadsheet.getNumSheets());
	const sheets = new Map<string, Sheet | null>();
	const lookUp = (id: string): Sheet | null => {
		const number = figureLines()?.directory.tabs[id];
		const sheet = number === undefined ? null : spreadsheet.getSheetById(number);
		if (sheet !== null || isComplete()) return sheet;
		return marked().get(id) ?? null;
	};
	const find = (id: string): Sheet | null => {
		let sheet = sheets.get(id);
		if (sheet === undefined) {
			sheet = lookUp(id);
			sheets.set(id, sheet);
		}
		return sheet;
	};
	const timeZone = once(() => spreadsheet.getSpreadsheetTimeZone());
	const locale = once(() => spreadsheet.getSpreadsheetLocale());
	return {
		get timeZone() {
			return timeZone();
		},
		get locale() {
			return locale();
		},
		tabs: () => [...marked()].map(([id, sheet]) => ({ id, name: sheet.getName() })),
		nameOf: (id) => find(id)?.getName() ?? null,
		has: (id) => find(id) !== null,
		read(id) {
			const cells = find(id)?.getDataRange().getValues() as SheetCell[][] | undefined;
			return cells === undefined ? null : withNumbers(tables[id as TableId]?.columns ?? [], cells, zone(timeZone()));
		},
		figureLines,
	};
}

/** All tabs of the add-on by their marks: for a file whose directory is missing, or older than the tab. */
function markedSheets(spreadsheet: Spreadsheet): Map<string, Sheet> {
	const sheets = new Map<string, Sheet>();
	for (const sheet of spreadsheet.getSheets())
		for (const metadata of sheet.getDeveloperMetadata()) {
			const id = metadata.getKey() === MARK ? metadata.getValue() : null;
			// A tab that a user duplicated may carry the mark too: the first one is ours.
			if (id !== null && !sheets.has(id)) sheets.set(id, sheet);
		}
	return sheets;
}

function readFigureLines(spreadsheet: Spreadsheet): FigureLines | null {
	const range = spreadsheet.getRangeByName(FIGURES_NAME);
	const cells = (range?.getValues() ?? []) as SheetCell[][];
	const directory: FigureDirectory | null = readDirectory(cells[DIRECTORY_ROW - ID_ROW] ?? []);
	if (range === null || directory === null) return null;
	const sheet = once(() => range.getSheet());
	const read = new Map<string, readonly Line[]>();
	return {
		directory,
		lines(row, count) {
			const key = `${row}:${count}`;
			let lines = read.get(key);
			if (lines === undefined) {
				const values = sheet().getRange(row, 1, count, cells[0]!.length).getValues() as SheetCell[][];
				({ lines } = new LineTable([cells[0]!, ...values], COMPUTED_LAYOUT));
				read.set(key, lines);
			}
			return lines;
		},
	};
}
