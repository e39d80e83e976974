import type { Box } from '../../cells/cell';
import type { BookState } from './state';

/** What is selected in a sheet: the last range is the active one, and one cell of it the current. */
export interface Selected {
	readonly boxes: readonly Box[];
	readonly current: { readonly row: number; readonly column: number };
}

/** Selects ranges of one sheet, opens it, and leaves what was selected before. */
export const select = (meta: BookState, boxes: readonly Box[], current?: Selected['current']): void => {
	const active = boxes[boxes.length - 1]!;
	meta.active = active.sheet;
	meta.selection = active;
	if (boxes.length > 1) meta.ranges = [...boxes];
	else delete meta.ranges;
	if (current) meta.current = { row: current.row, column: current.column };
	else delete meta.current;
};

/** A sheet in which nothing was selected yet has its first cell. */
export const selectedIn = (meta: BookState, sheet: number): Selected => {
	const { selection, ranges, current } = meta;
	if (selection.sheet !== sheet) return { boxes: [{ sheet, row: 0, column: 0, rows: 1, columns: 1 }], current: { row: 0, column: 0 } };
	return { boxes: ranges ?? [selection], current: current ?? { row: selection.row, column: selection.column } };
};

/** The first cell of a sheet, where its own selection is not known. */
export const enter = (meta: BookState, sheet: number): void => {
	meta.active = sheet;
	if (meta.selection.sheet !== sheet) select(meta, [{ sheet, row: 0, column: 0, rows: 1, columns: 1 }]);
};

export const holds = (box: Box, row: number, column: number): boolean =>
	row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
