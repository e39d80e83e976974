import ExcelJS from 'exceljs';
import { isDate } from '../cells/display';
import type { CellView, SheetView, Style, WorkbookView } from '../host/contract/view';
import { addCharts } from './charts/add-charts';
import { argb } from './colour';
import { xlsxFormula, xlsxNames } from './formula';
import { addRules } from './rules';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Google's default width of a column, in pixels. */
const WIDTH = 100;
const PIXELS_A_CHARACTER = 7;

const LINES: Readonly<Record<string, ExcelJS.BorderStyle>> = {
	SOLID: 'thin',
	SOLID_MEDIUM: 'medium',
	SOLID_THICK: 'thick',
	DOTTED: 'dotted',
	DASHED: 'dashed',
	DOUBLE: 'double',
};

/** The workbook as .xlsx: formulas with their values, formats, colours, lights, selectors, and charts, which are the workbook's own again. */
export async function toXlsx(view: WorkbookView): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	const names = xlsxNames(view.sheets.map(({ name }) => name));
	for (const sheet of view.sheets) {
		const page = book.addWorksheet(names.get(sheet.name)!, {
			state: sheet.hidden ? 'hidden' : 'visible',
			// A row of 21 pixels.
			properties: { defaultRowHeight: 15.75, ...(sheet.tabColor === null ? {} : { tabColor: { argb: argb(sheet.tabColor) } }) },
			views: [
				{
					state: sheet.frozenRows + sheet.frozenColumns > 0 ? 'frozen' : 'normal',
					xSplit: sheet.frozenColumns,
					ySplit: sheet.frozenRows,
					showGridLines: !sheet.hiddenGridlines,
				},
			],
			pageSetup: {
				paperSize: 9,
				orientation: 'landscape',
				fitToPage: true,
				fitToWidth: 1,
				fitToHeight: 0,
				// As Google prints: its usual margins, and the frozen rows on every page.
				margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
				...(sheet.frozenRows === 0 ? {} : { printTitlesRow: `1:${sheet.frozenRows}` }),
			},
		});
		fill(page, sheet, view, names);
	}
	const active = view.sheets.findIndex(({ name }) => name === view.activeSheet);
	book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: 'visible' }];
	return addCharts(await book.xlsx.writeBuffer(), view, names);
}

function fill(page: ExcelJS.Worksheet, sheet: SheetView, { styles }: WorkbookView, names: ReadonlyMap<string, string>): void {
	for (const [row, column, cell] of sheet.cells) {
		const target = page.getCell(row + 1, column + 1);
		const style = styles[cell.style] ?? {};
		const value = cellValue(cell, style);
		if (cell.formula !== undefined) target.value = { formula: xlsxFormula(cell.formula, names), result: value as number, date1904: false };
		else if (value !== null) target.value = value as ExcelJS.CellValue;
		dress(target, style);
		if (cell.note !== undefined) target.note = cell.note;
	}
	for (const { row, column, rows, columns } of sheet.merges) page.mergeCells(row + 1, column + 1, row + rows, column + columns);
	for (let column = 0; column < Math.min(sheet.columns, 60); column++) {
		const target = page.getColumn(column + 1);
		target.width = (sheet.columnWidths[column] ?? WIDTH) / PIXELS_A_CHARACTER;
		if (sheet.hiddenColumns.includes(column)) target.hidden = true;
	}
	for (const [row, height] of Object.entries(sheet.rowHeights)) page.getRow(Number(row) + 1).height = height * 0.75;
	for (const row of sheet.hiddenRows) page.getRow(row + 1).hidden = true;
	addRules(page, sheet);
}

function cellValue(cell: CellView, style: Style): unknown {
	if (cell.error !== undefined)
		return { error: /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/.test(cell.error.type) ? cell.error.type : '#VALUE!' };
	if (typeof cell.value === 'number' && isDate(style.numberFormat)) return new Date(Math.round(EPOCH + cell.value * DAY));
	return cell.value;
}

function dress(cell: ExcelJS.Cell, style: Style): void {
	cell.font = {
		name: 'Arial',
		size: style.size ?? 10,
		bold: style.bold === true,
		italic: style.italic === true,
		...(style.color === undefined ? {} : { color: { argb: argb(style.color) } }),
	};
	if (style.background !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.background) } };
	if (style.numberFormat !== undefined && !/^general$/i.test(style.numberFormat)) cell.numFmt = style.numberFormat;
	cell.alignment = {
		...(style.horizontal === undefined ? {} : { horizontal: style.horizontal as 'left' }),
		vertical: (style.vertical ?? 'middle') as 'middle',
		wrapText: style.wrap === 'WRAP',
	};
	const borders = Object.entries(style.borders ?? {}).flatMap(([side, line]) =>
		line === undefined ? [] : [[side, { style: LINES[line.style] ?? 'thin', color: { argb: argb(line.color) } }] as const],
	);
	if (borders.length > 0) cell.border = Object.fromEntries(borders);
}
