import type { Box } from '../../reports/report';
import { shapeOf } from './drawn';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns that somebody put into what the add-on has drawn, or, where `count` is below 0, deleted from it. */
export interface Shift {
	readonly at: number;
	readonly count: number;
}

/** More columns at once are no slip; who does that is asked. */
const MOST = 3;

/**
 * Merged cells that are not where the add-on drew them tell that columns were put in or deleted: if one such deed explains all of them, it was done.
 * null: nothing was, or some of the merged cells are a person's.
 */
export function shiftOf(sheet: Sheet, rows: number, columns: number, merges: readonly string[]): Shift | null {
	const wide = Math.min(sheet.getMaxColumns(), columns + MOST);
	const present = sheet
		.getRange(1, 1, rows, wide)
		.getMergedRanges()
		.map((merge) => ({ row: merge.getRow(), column: merge.getColumn(), rows: merge.getNumRows(), columns: merge.getNumColumns() }));
	const ours = new Set(merges);
	for (let count = 1; count <= MOST; count++)
		for (const sign of [1, -1])
			for (let at = 1; at <= columns; at++) {
				const shift = { at, count: sign * count };
				const reach = columns + Math.max(0, shift.count);
				if (present.every((box) => box.column > reach || placesBefore(box, shift).some((place) => ours.has(shapeOf(place))))) return shift;
			}
	return null;
}

/** Where merged cells may have stood before. */
function placesBefore(box: Box, { at, count }: Shift): Box[] {
	const end = box.column + box.columns;
	if (count > 0) {
		if (end <= at) return [box];
		if (box.column >= at + count) return [{ ...box, column: box.column - count }];
		return box.column < at && end > at + count ? [{ ...box, columns: box.columns - count }] : [];
	}
	const whole = { ...box, columns: box.columns - count };
	if (end < at) return [box];
	// At its edge it may have lost a column or none.
	if (end === at) return [box, whole];
	return box.column < at ? [whole] : [{ ...box, column: box.column - count }, ...(box.column === at ? [whole] : [])];
}

/** Whether something stands in the columns that were put in: it is a person's. */
export const isFilled = (sheet: Sheet, { at, count }: Shift): boolean =>
	count > 0 &&
	sheet
		.getRange(1, at, sheet.getMaxRows(), count)
		.getValues()
		.some((line) => line.some((cell) => cell !== ''));

/** Everything stands where it was drawn again; what was deleted comes back empty, and is drawn. */
export function straighten(sheet: Sheet, { at, count }: Shift): void {
	if (count > 0) sheet.deleteColumns(at, count);
	else if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), -count);
	else sheet.insertColumnsBefore(at, -count);
}
