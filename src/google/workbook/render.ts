import { parseDay } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { span } from '../../reports/formula';
import type { Box, Chart, Content, Report, ReportCell } from '../../reports/report';
import { palette, type Style, styles } from '../../reports/style';
import { asText } from '../../tabs/encode';
import { beginDrawing } from './begin-drawing';
import { chartOf } from './charts';
import { type Drawn, drawing, ownedBy, writeDrawn } from './drawn';
import { isPersonsRule, notesOfPerson, type OwnNote } from './persons';
import { guard } from './protect';
import { rulesOf } from './rules';
import { grow, sizeOfSheet } from './sheet-size';
import { finish, ownValue, SENTENCE, stillOffered, titleOf } from './unfinished';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Draws a report in a tab in whole blocks: one call for all values, one for all colours… What a person chose in a selector stays,
 * and so does everything right of and below the block. Stopped anywhere, the tab says that it is unfinished, and drawing it again ends as
 * if nothing had stopped it.
 */
export function render(sheet: Sheet, report: Report, rangeAt: (a1: string) => Range): void {
	const columns = report.widths.length;
	const { drawn, begun, rows, chosen } = beginDrawing(sheet, report);
	grow(sheet, sizeOfSheet(sheet), rows, columns);
	const block = sheet.getRange(1, 1, rows, columns);
	const owned = ownedBy(drawn, report);
	const ownNotes = notesOfPerson(block, owned);
	block.breakApart();
	const here = zone(sheet.getParent().getSpreadsheetTimeZone());
	paint(block, report, ownNotes, rangeAt);
	const values = grid<unknown>(rows, columns, () => '');
	for (const cell of report.cells) {
		const before = String(chosen[cell.row - 1]?.[cell.column - 1] ?? '');
		const isKept = cell.choose?.includes(before) === true;
		values[cell.row - 1]![cell.column - 1] = isKept ? asText(before) : cellValue(cell.content, here);
	}
	const next = drawing(report);
	for (const { row, column, inputName: own, choose } of report.cells) {
		const written = own === undefined ? '' : stillOffered(choose, ownValue(own, drawn, begun, next, chosen));
		if (written !== '') values[row - 1]![column - 1] = typeof written === 'string' ? asText(written) : written;
	}
	const title = titleOf(report);
	const named = title === null ? '' : values[title.row - 1]![title.column - 1];
	if (title !== null) values[title.row - 1]![title.column - 1] = SENTENCE;
	block.setValues(values);
	for (const { row, column, rows: height, columns: width, isAcross } of mergesOf(report.cells)) {
		const range = sheet.getRange(row, column, height, width);
		if (isAcross) range.mergeAcross();
		else range.merge();
	}
	underline(sheet, report.cells);
	measure(sheet, report, drawn, rows);
	if (report.guard !== undefined) guard(sheet, report.guard);
	const own = sheet.getConditionalFormatRules().filter((rule) => isPersonsRule(rule, owned, rows, columns));
	sheet.setConditionalFormatRules([...rulesOf(sheet, report), ...own]);
	for (const chart of sheet.getCharts()) if (drawn.charts.includes(chartTitle(chart))) sheet.removeChart(chart);
	for (const chart of report.charts) sheet.insertChart(chartOf(sheet, chart, ranges(sheet, chart)));
	writeDrawn(sheet, next);
	finish(sheet, report, named);
}

/** What Google gives a new row. */
const ROW_HEIGHT = 21;

const chartTitle = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): string => String(chart.getOptions()?.get('title') ?? '');

const ranges = (sheet: Sheet, { ranges: boxes }: Chart): Range[] => boxes.map((box) => rangeOf(sheet, box));
const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Box): Range => sheet.getRange(row, column, rows, columns);

function cellValue(content: Content, here: ReturnType<typeof zone>): unknown {
	if (content === null) return '';
	if (typeof content === 'string') return asText(content);
	if (typeof content !== 'object') return content;
	return 'formula' in content ? content.formula : new Date(here.instantOf(parseDay(content.day)!));
}

function grid<T>(rows: number, columns: number, fill: () => T): T[][] {
	return Array.from({ length: rows }, () => Array.from({ length: columns }, fill));
}

/** All looks of the block, each kind in one call; merged cells look like their first. */
function paint(block: Range, report: Report, ownNotes: readonly OwnNote[], rangeAt: (a1: string) => Range): void {
	const [rows, columns] = [block.getNumRows(), block.getNumColumns()];
	const looks = grid(rows, columns, () => styles.blank as (typeof styles)[keyof typeof styles]);
	const formats = grid(rows, columns, () => 'General');
	const notes = grid(rows, columns, () => '');
	const rules = grid<Rule>(rows, columns, () => null);
	const validationOf = validations(rangeAt);
	for (const cell of report.cells) {
		for (let r = cell.row; r < cell.row + (cell.rows ?? 1); r++)
			for (let c = cell.column; c < cell.column + (cell.columns ?? 1); c++) {
				looks[r - 1]![c - 1] = styles[cell.style];
				if (cell.format !== undefined) formats[r - 1]![c - 1] = cell.format;
			}
		if (cell.note !== undefined) notes[cell.row - 1]![cell.column - 1] = cell.note;
		rules[cell.row - 1]![cell.column - 1] = validationOf(cell);
	}
	for (const { row, column, note } of ownNotes) notes[row - 1]![column - 1] ||= note;
	const each = <T>(pick: (look: (typeof styles)[keyof typeof styles]) => T): T[][] => looks.map((line) => line.map(pick));
	block.setNumberFormats(formats);
	block.setBackgrounds(each(({ background }) => background));
	block.setFontColors(each(({ color }) => color));
	block.setFontSizes(each(({ size }) => size));
	block.setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')));
	block.setHorizontalAlignments(each(({ align }) => align));
	block.setWraps(each(({ wrap }) => wrap));
	block.setVerticalAlignment('middle');
	// Lines of an earlier drawing would stay where no table is any more.
	block.setBorder(false, false, false, false, false, false);
	block.setNotes(notes);
	block.setDataValidations(rules);
}

/** Any other date is a slip of the keyboard. */
const DAYS = (): [Date, Date] => [new Date(Date.UTC(1990, 0, 1)), new Date(Date.UTC(2100, 0, 1))];

type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

/** Equal rules are one: a grid of fifty managers has thousands of cells that take an amount. */
function validations(rangeAt: (a1: string) => Range): (cell: ReportCell) => Rule {
	const rules = new Map<string, Rule>();
	return ({ choose, chooseFrom, amount, day }) => {
		if (choose === undefined && chooseFrom === undefined && amount !== true && day !== true) return null;
		const key = JSON.stringify([choose, chooseFrom, amount, day]);
		let rule = rules.get(key);
		if (rule === undefined) {
			const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
			if (chooseFrom !== undefined) builder.requireValueInRange(rangeAt(chooseFrom), true);
			else if (choose !== undefined) builder.requireValueInList([...choose], true);
			else if (day === true) builder.requireDateBetween(...DAYS());
			else builder.requireNumberGreaterThanOrEqualTo(0);
			rule = builder.build();
			rules.set(key, rule);
		}
		return rule;
	};
}

/** The cells to be merged; lines of a table below one another go in one call. */
function mergesOf(cells: readonly ReportCell[]): (Box & { readonly isAcross: boolean })[] {
	const boxes = new Map<string, Box & { isAcross: boolean }>();
	for (const { row, column, rows = 1, columns = 1 } of cells) {
		if (rows === 1 && columns === 1) continue;
		const above = rows === 1 ? boxes.get(`${row}:${column}:${columns}`) : undefined;
		const box = above === undefined ? { row, column, rows, columns, isAcross: false } : { ...above, rows: above.rows + 1, isAcross: true };
		if (above !== undefined) boxes.delete(`${row}:${column}:${columns}`);
		boxes.set(rows === 1 ? `${row + 1}:${column}:${columns}` : `${row}:${column} whole`, box);
	}
	return [...boxes.values()];
}

/** Hairlines under the lines of tables, all in one call. */
function underline(sheet: Sheet, cells: readonly ReportCell[]): void {
	const apart = cells
		.filter(({ style }) => (styles[style] as Style).apart === true)
		.map(({ row, column, columns = 1 }) => span(row, column, 1, columns));
	if (apart.length > 0)
		sheet.getRangeList(apart).setBorder(null, true, null, true, null, null, palette.paper, SpreadsheetApp.BorderStyle.SOLID_THICK);
	const lined = cells.filter(({ style }) => styles[style].line).map(({ row, column, columns = 1 }) => span(row, column, 1, columns));
	if (lined.length > 0)
		sheet.getRangeList(lined).setBorder(null, null, true, null, null, null, palette.line, SpreadsheetApp.BorderStyle.SOLID);
}

/** Widths are set once: afterwards they are a person's. */
function measure(
	sheet: Sheet,
	{ widths, heights, frozenRows, frozenColumns, hiddenColumns, tabColor }: Report,
	drawn: Drawn,
	rows: number,
): void {
	const isNew = drawn.rows === 0;
	// Columns that the block did not have before get their width now.
	let start = isNew ? 0 : (drawn.columns ?? widths.length);
	for (let i = start; i < widths.length; i++) {
		if (widths[i] === widths[i + 1]) continue;
		sheet.setColumnWidths(start + 1, i + 1 - start, widths[i]!);
		start = i + 1;
	}
	// Where a block stood before, a heading may have been.
	if (!isNew) sheet.setRowHeights(1, rows, ROW_HEIGHT);
	for (const [row, height] of Object.entries(heights)) sheet.setRowHeight(Number(row), height);
	sheet.setFrozenRows(frozenRows);
	if (frozenColumns !== undefined) sheet.setFrozenColumns(frozenColumns);
	if (hiddenColumns !== undefined) sheet.hideColumns(hiddenColumns.from, hiddenColumns.count);
	sheet.setHiddenGridlines(true);
	if (tabColor !== undefined) sheet.setTabColor(tabColor);
}
