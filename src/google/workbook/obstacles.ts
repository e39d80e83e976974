import { span } from '../../reports/formula';
import type { Obstacle, PlannedWrite, WritePlan } from '../../tabs/workbook';
import { readDrawn } from './drawn';
import { inTheWay } from './persons';
import type { SheetSizes, Size } from './sheet-size';
import type { Tabs } from './tabs';
import { rejects } from './validation';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Google's limit for all tabs of a file together. */
export const MAX_CELLS = 10_000_000;
/** A growth below this is not worth the calls that counting the file's cells takes. */
const SMALL_GROWTH = 200_000;
/** More rules than these are not read: the first and the last line tell of a column's rule. */
const MAX_RULES = 200_000;

/** What stands in the way of these writes: a protection, merged cells, a rule of data validation, or too little room. */
export function obstacles(
	spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
	tabs: Tabs,
	sizes: SheetSizes,
	plan: WritePlan,
): Obstacle[] {
	const reshaped = new Set(plan.reshaped);
	for (const id of new Set([...plan.writes.map((write) => write.id), ...reshaped])) {
		const sheet = tabs.find(id);
		if (sheet === null) continue;
		const writes = plan.writes.filter((write) => write.id === id);
		const obstacle = onSheet(sheet, sizes.of(id), writes, reshaped.has(id));
		if (obstacle !== null) return [obstacle];
	}
	return closed(spreadsheet, tabs, plan.drawn ?? []) ?? merged(tabs, plan.redrawn ?? []) ?? room(sizes, plan);
}

/** All protections of the file cost two calls, whatever the number of tabs; only those that the user may not pass are looked into. */
function closed(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, tabs: Tabs, drawnTabs: readonly string[]): Obstacle[] | null {
	if (drawnTabs.length === 0) return null;
	for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE])
		for (const protection of spreadsheet.getProtections(type)) {
			if (protection.canEdit()) continue;
			const range = protection.getRange();
			const id = range.getSheet().getSheetId();
			if (drawnTabs.some((one) => tabs.find(one)?.getSheetId() === id))
				return [{ kind: 'protection', tab: range.getSheet().getName(), range: range.getA1Notation() }];
		}
	return null;
}

/** Merged cells of a person in what the add-on has drawn. */
function merged(tabs: Tabs, redrawn: readonly string[]): Obstacle[] | null {
	for (const id of redrawn) {
		const sheet = tabs.find(id);
		if (sheet === null) continue;
		const { rows, columns = 0, merges } = readDrawn(sheet);
		const high = Math.min(rows, sheet.getMaxRows());
		if (merges === undefined || high < 1 || columns < 1) continue;
		const { obstacle } = inTheWay(sheet, high, columns, merges);
		if (obstacle !== null) return [obstacle];
	}
	return null;
}

interface Area {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

function onSheet(
	sheet: Sheet,
	{ rows: maxRows, columns: maxColumns }: Pick<Size, 'rows' | 'columns'>,
	writes: readonly PlannedWrite[],
	isReshaped: boolean,
): Obstacle | null {
	const whole: Area = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
	const areas = writes.flatMap((write) => areaOf(write, maxRows, maxColumns) ?? []);
	const box = isReshaped ? whole : around(areas);
	if (box === null) return null;
	const range = (area: Area): GoogleAppsScript.Spreadsheet.Range => sheet.getRange(area.row, area.column, area.rows, area.columns);
	if (!range(box).canEdit()) {
		// The box may hold cells that nothing is written to.
		const closed = isReshaped ? whole : areas.find((area) => !range(area).canEdit());
		if (closed !== undefined) return { kind: 'protection', tab: sheet.getName(), range: a1(closed) };
	}
	const written = around(areas);
	if (written === null) return null;
	for (const merge of range(written).getMergedRanges()) {
		const merged = { row: merge.getRow(), column: merge.getColumn(), rows: merge.getNumRows(), columns: merge.getNumColumns() };
		if (areas.some((area) => overlap(area, merged))) return { kind: 'merge', tab: sheet.getName(), range: a1(merged) };
	}
	return rejected(sheet, written, writes, range);
}

/** The part of a write that falls on cells there are already. */
function areaOf({ rows, column, cells }: PlannedWrite, maxRows: number, maxColumns: number): Area | null {
	const [first, last] = [rows[0]!, Math.min(rows[rows.length - 1]!, maxRows)];
	const width = Math.min(cells[0]!.length, maxColumns - column + 1);
	return first > last || width < 1 ? null : { row: first, column, rows: last - first + 1, columns: width };
}

function around(areas: readonly Area[]): Area | null {
	if (areas.length === 0) return null;
	const row = Math.min(...areas.map((area) => area.row));
	const column = Math.min(...areas.map((area) => area.column));
	const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
	const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
	return { row, column, rows, columns };
}

const overlap = (a: Area, b: Area): boolean =>
	a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

const a1 = ({ row, column, rows, columns }: Area): string => span(row, column, rows, columns);

function rejected(
	sheet: Sheet,
	box: Area,
	writes: readonly PlannedWrite[],
	range: (area: Area) => GoogleAppsScript.Spreadsheet.Range,
): Obstacle | null {
	const lines =
		box.rows * box.columns <= MAX_RULES
			? [box]
			: [
					{ ...box, rows: 1 },
					{ ...box, row: box.row + box.rows - 1, rows: 1 },
				];
	const rules = new Map<number, readonly (GoogleAppsScript.Spreadsheet.DataValidation | null)[]>();
	for (const line of lines)
		for (const [i, rule] of range(line).getDataValidations().entries()) if (rule.some((one) => one !== null)) rules.set(line.row + i, rule);
	if (rules.size === 0) return null;
	for (const { rows, column, cells } of writes)
		for (const [i, line] of cells.entries())
			for (const [c, value] of line.entries()) {
				const rule = rules.get(rows[i]!)?.[column + c - box.column] ?? null;
				if (rule === null || !rejects(rule, value)) continue;
				const cell = span(rows[i]!, column + c, 1, 1);
				return { kind: 'validation', tab: sheet.getName(), range: cell, value: String(value).replace(/^'/, '') };
			}
	return null;
}

/** Counted only where the file grows by much, or was nearly full when it was last counted. */
function room(sizes: SheetSizes, { sizes: wanted }: WritePlan): Obstacle[] {
	const least = sizes.isNearlyFull() ? 1 : SMALL_GROWTH;
	if (wanted.reduce((sum, { rows, columns }) => sum + rows * columns, 0) < least) return [];
	const growth = sizes.growth(wanted);
	if (growth < least) return [];
	const cells = sizes.allCells() + growth;
	return cells <= MAX_CELLS ? [] : [{ kind: 'room', cells, limit: MAX_CELLS }];
}
