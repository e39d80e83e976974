import type { Box, Report } from '../../reports/report';
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
 * Merged cells that are not where the add-on drew them tell that columns were put in or deleted: each such deed that explains all of them, of as few
 * columns as can be. None: nothing was done, or some of the merged cells are a person's.
 */
export function shiftsOf(sheet: Sheet, rows: number, columns: number, merges: readonly string[]): Shift[] {
	const wide = Math.min(sheet.getMaxColumns(), columns + MOST);
	const present = sheet
		.getRange(1, 1, rows, wide)
		.getMergedRanges()
		.map((merge) => ({ row: merge.getRow(), column: merge.getColumn(), rows: merge.getNumRows(), columns: merge.getNumColumns() }));
	const ours = new Set(merges);
	for (const count of Array.from({ length: MOST }, (_, i) => [i + 1, -i - 1]).flat()) {
		const reach = columns + Math.max(0, count);
		const shifts = Array.from({ length: columns }, (_, i) => ({ at: i + 1, count })).filter((shift) =>
			present.every((box) => box.column > reach || placesBefore(box, shift).some((place) => ours.has(shapeOf(place)))),
		);
		if (shifts.length > 0) return shifts;
	}
	return [];
}

/** The one of them after which most of what the report says stands where it would. */
export function likeliest(sheet: Sheet, shifts: readonly Shift[], { rows, widths, cells }: Report): Shift | null {
	if (shifts.length < 2) return shifts[0] ?? null;
	const wide = Math.min(sheet.getMaxColumns(), widths.length + MOST);
	const values = sheet.getRange(1, 1, Math.min(rows, sheet.getMaxRows()), wide).getValues() as unknown[][];
	// A formula may show nothing, and a person may have emptied a cell of his own.
	const said = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell.inputName === undefined ? cell.content : 'typed']));
	const isOdd = (row: number, column: number, value: unknown): boolean => {
		const content = said.get(`${row}:${column}`) ?? '';
		return content === '' ? value !== '' : typeof content === 'number' && value === '';
	};
	const odds = shifts.map(
		({ at, count }) =>
			values.flatMap((line, r) =>
				line.filter((value, c) => {
					if (c + 1 >= at && c + 1 < at + count) return false;
					const column = c + 1 < at ? c + 1 : c + 1 - count;
					return column <= widths.length && isOdd(r + 1, column, value);
				}),
			).length,
	);
	const least = Math.min(...odds);
	const best = shifts.filter((_, i) => odds[i] === least);
	return best.find((shift) => !isFilled(sheet, shift)) ?? best[0]!;
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

/** Whether something stands in the columns that were put in: it is a person's. A formula may show nothing yet. */
export function isFilled(sheet: Sheet, { at, count }: Shift): boolean {
	if (count < 0) return false;
	const range = sheet.getRange(1, at, sheet.getMaxRows(), count);
	const isAny = (cells: readonly (readonly unknown[])[]): boolean => cells.some((line) => line.some((cell) => cell !== ''));
	return isAny(range.getValues()) || isAny(range.getFormulas()) || isAny(range.getNotes());
}

/** Everything stands where it was drawn again; what was deleted comes back empty, and is drawn. */
export function straighten(sheet: Sheet, { at, count }: Shift): void {
	if (count > 0) sheet.deleteColumns(at, count);
	else if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), -count);
	else sheet.insertColumnsBefore(at, -count);
}
