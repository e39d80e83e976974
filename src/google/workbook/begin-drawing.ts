import type { Report } from '../../reports/report';
import { obstacleError } from '../../tabs/obstacles';
import type { SheetCell } from '../../tabs/workbook';
import { type Drawn, drawing, ownedBy, readDrawn, writeDrawn } from './drawn';
import { inTheWay } from './persons';
import { straighten } from './shifted-columns';
import { type Begun, begin, drawnWith, ownCells, readBegun } from './unfinished';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Beginning {
	/** What is the add-on's of the tab, after the room for the drawing was made. */
	readonly drawn: Drawn;
	/** What was noted when the drawing was begun before, and was stopped. */
	readonly begun: Begun | null;
	readonly rows: number;
	/** What stood in the block. */
	readonly chosen: readonly (readonly SheetCell[])[];
}

/**
 * Asks what would be in the way, then marks the tab as unfinished and makes room: what a person wrote below the block moves down when the
 * block grows. Rows that a stopped drawing had put in are not put in again.
 */
export function beginDrawing(sheet: Sheet, report: Report): Beginning {
	const drawn = readDrawn(sheet);
	const unfinishedDrawing = readBegun(sheet);
	const from = unfinishedDrawing?.to ?? drawn.rows;
	// What an earlier, longer drawing left below goes with it.
	const to = Math.max(report.rows, from);
	const columns = report.widths.length;
	let [max, last] = [sheet.getMaxRows(), sheet.getLastRow()];
	if (unfinishedDrawing?.hasBelow) {
		const missing = unfinishedDrawing.max + unfinishedDrawing.to - unfinishedDrawing.from - max;
		if (missing > 0) sheet.insertRowsAfter(unfinishedDrawing.from, missing);
		[max, last] = [sheet.getMaxRows(), sheet.getLastRow()];
	}
	const hasBelow = from > 0 && to > from && last > from;
	// Rows below the block will move out of its way.
	const rows = Math.min(hasBelow ? from : to, max);
	const { obstacle, shift } = inTheWay(sheet, rows, columns, ownedBy(drawn, report)?.merges ?? null, report);
	if (obstacle !== null) throw obstacleError(obstacle);
	if (shift !== null) straighten(sheet, shift);
	const block = sheet.getRange(1, 1, rows, Math.min(columns, sheet.getMaxColumns()));
	const chosen = last === 0 ? [] : (block.getValues() as SheetCell[][]);
	const own = unfinishedDrawing?.own ?? ownCells(drawn, chosen);
	const places = unfinishedDrawing === null ? drawing(report).own! : unfinishedDrawing.places;
	begin(sheet, report, { own, places, from, to, max, hasBelow });
	const both = drawnWith(drawn, report);
	writeDrawn(sheet, both);
	if (hasBelow) sheet.insertRowsAfter(from, to - from);
	return { drawn: both, begun: unfinishedDrawing, rows: to, chosen };
}
