import type { ReportCell } from '../../reports/report';
import { palette } from '../../reports/style';
import { asText } from '../../tabs/encode';
import type { SheetCell, TemplateCopy } from '../../tabs/workbook';
import { beginDrawing } from './begin-drawing';
import { DRAWN, drawing, drawnBy, writeDrawn } from './drawn';
import { render } from './render';
import { MARK, type Tabs } from './tabs';
import { finish, ownValue, stillOffered, titleOf, UNFINISHED } from './unfinished';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One copy of a drawn tab costs as much as a single block of it: fifty managers' sheets are made in a minute. */
export function copyTemplate(spreadsheet: Spreadsheet, tabs: Tabs, request: TemplateCopy): void {
	const template = tabs.find(request.template.id);
	if (template === null) throw new Error(`no tab ${request.template.id}`);
	const sheet = tabs.find(request.id);
	if (sheet !== null) {
		repair(template, sheet, tabs, request);
		return;
	}
	const namesake = spreadsheet.getSheetByName(request.name);
	const copied = unmarkedCopy(namesake, request) ?? copy(spreadsheet, template, tabs, request, namesake === null);
	tabs.areCopiesWhole ??= isWhole(template, copied);
	// The slow way, for a Google that copies cells alone.
	if (!tabs.areCopiesWhole) render(copied, request.template, (a1) => spreadsheet.getRange(a1));
	copied.getRange(request.cell.row, request.cell.column).setValue(asText(request.value));
	mark(copied, { [MARK]: request.id, [DRAWN]: drawnBy(request.template) });
	tabs.add(request.id, copied);
}

function copy(spreadsheet: Spreadsheet, template: Sheet, tabs: Tabs, { id, name, behind }: TemplateCopy, isFree: boolean): Sheet {
	const place = tabs.placeOf(behind);
	tabs.rememberOpen();
	const copied = spreadsheet.insertSheet(isFree ? name : tabs.freeName(name), place, { template });
	tabs.rememberPlace(id, place + 1);
	copied.showSheet();
	return copied;
}

export const countsOf = (sheet: Sheet): { rules: number; charts: number } => ({
	rules: sheet.getConditionalFormatRules().length,
	charts: sheet.getCharts().length,
});

function isWhole(template: Sheet, copied: Sheet): boolean {
	const [whole, here] = [countsOf(template), countsOf(copied)];
	return here.rules >= whole.rules && here.charts >= whole.charts;
}

/** A copy that an execution made and was stopped before it could mark it: it bears the name, and is nobody's yet. */
function unmarkedCopy(present: Sheet | null, { cell, template, value: own }: TemplateCopy): Sheet | null {
	if (present === null || present.getMaxColumns() < cell.column) return null;
	// Google may have copied the template's mark along.
	if (present.getDeveloperMetadata().some((one) => one.getKey() === MARK && one.getValue() !== template.id)) return null;
	const [label, value] = present.getRange(cell.row, cell.column - 1, 1, 2).getValues()[0] as SheetCell[];
	return label === 'scope' && (value === '' || value === own) ? present : null;
}

/** Google copies marks along with a tab, or does not: either way the copy ends with its own. */
function mark(sheet: Sheet, values: Readonly<Record<string, string>>): void {
	const present = new Map(sheet.getDeveloperMetadata().map((one) => [one.getKey(), one]));
	for (const [key, value] of Object.entries(values)) {
		const current = present.get(key);
		if (current === undefined) sheet.addDeveloperMetadata(key, value);
		else current.setValue(value);
	}
}

/** A tab whose formulas are the template's is as it should be; another is drawn over, but for what a person chose and wrote. */
function repair(template: Sheet, sheet: Sheet, tabs: Tabs, request: TemplateCopy): void {
	const { rows, widths, cells } = request.template;
	const formulas = tabs.formulasOf(template, rows, widths.length);
	if (sheet.getMaxRows() >= rows && same(formulas, sheet.getRange(1, 1, rows, widths.length).getFormulas())) return;
	const { drawn, begun, rows: high, chosen } = beginDrawing(sheet, request.template);
	const block = sheet.getRange(1, 1, rows, widths.length);
	block.breakApart();
	template.getRange(1, 1, rows, widths.length).copyTo(block);
	const next = drawing(request.template);
	for (const cell of cells) {
		const value = personsValue(cell, (name) => ownValue(name, drawn, begun, next, chosen), chosen);
		if (value !== '') sheet.getRange(cell.row, cell.column).setValue(typeof value === 'string' ? asText(value) : value);
	}
	sheet.getRange(request.cell.row, request.cell.column).setValue(asText(request.value));
	// What an earlier, longer drawing left below goes with it.
	if (high > rows) sheet.getRange(rows + 1, 1, high - rows, widths.length).clear();
	writeDrawn(sheet, next);
	const content = titleOf(request.template)?.content ?? '';
	finish(sheet, request.template, typeof content === 'object' && 'formula' in content ? content.formula : content);
}

/** What a person wrote in the cell or chose there; empty where neither. */
function personsValue(
	{ row, column, choose, inputName }: ReportCell,
	own: (name: string) => SheetCell,
	chosen: readonly (readonly SheetCell[])[],
): SheetCell {
	if (inputName !== undefined) return stillOffered(choose, own(inputName));
	const value = chosen[row - 1]?.[column - 1] ?? '';
	return choose?.includes(String(value)) === true ? value : '';
}

const same = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The sheet of somebody who left: kept with all that was written in it, out of the way. */
export function archive(tabs: Tabs, id: string, to: string, prefix: string): void {
	const sheet = tabs.find(id);
	if (sheet === null) return;
	const name = sheet.getName();
	// An archiving that was stopped has named it already.
	if (!name.startsWith(prefix)) sheet.setName(tabs.freeName(`${prefix}${name}`.slice(0, 95)));
	sheet.setTabColor(palette.muted);
	// Nobody draws it any more.
	for (const mark of sheet.getDeveloperMetadata()) if (mark.getKey() === UNFINISHED) mark.remove();
	move(tabs, sheet, id, to);
	sheet.hideSheet();
}

export function restore(tabs: Tabs, id: string, to: string, prefix: string): void {
	const sheet = tabs.find(id);
	if (sheet === null) return;
	const name = sheet.getName();
	if (name.startsWith(prefix)) sheet.setName(tabs.freeName(name.slice(prefix.length)));
	sheet.setTabColor(palette.accent);
	move(tabs, sheet, id, to);
	sheet.showSheet();
}

function move(tabs: Tabs, sheet: Sheet, id: string, to: string): void {
	mark(sheet, { [MARK]: to });
	tabs.rename(id, to);
}
