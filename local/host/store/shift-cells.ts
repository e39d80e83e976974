import { covers, overlaps, parseA1, quoteSheet } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { mapReferences, type Shift, shiftA1 } from '../../cells/formula-text';
import { Refusal } from '../contract/refusal';
import type { Book } from './book';
import { eachFormula } from './structure';

type Axis = Shift['axis'];

/** The cells from the range on to the end of the sheet, within its own columns (or rows). */
const laneOf = (book: Book, box: Box, axis: Axis): Box => {
	const { rows, columns } = book.sheet(box.sheet);
	return axis === 'row' ? { ...box, row: box.row, rows: rows - box.row } : { ...box, column: box.column, columns: columns - box.column };
};

/**
 * Puts empty cells in where the range stands, or takes the range out; what is below it (or right of it) moves. References to whole lines of
 * what moves follow; a reference to deleted cells reads `#REF!`.
 */
export const shiftCells = (book: Book, box: Box, axis: Axis, how: 'insert' | 'delete'): void => {
	const lane = laneOf(book, box, axis);
	const sheet = book.changeSheet(box.sheet, true);
	if (sheet.merges.some((merge) => overlaps(merge, lane) && !covers(lane, merge)))
		throw new Refusal('You must select all cells in a merged range to merge or unmerge them.');
	const count = axis === 'row' ? box.rows : box.columns;
	const length = axis === 'row' ? lane.rows : lane.columns;
	const width = axis === 'row' ? lane.columns : lane.rows;
	const place = (along: number, across: number): readonly [number, number] =>
		axis === 'row' ? [lane.row + along, lane.column + across] : [lane.row + across, lane.column + along];
	if (how === 'insert')
		for (let along = length - count; along < length; along += 1)
			for (let across = 0; across < width; across += 1) {
				const { v, f } = book.cell(lane.sheet, ...place(along, across));
				if (v !== null || f !== undefined)
					throw new Error('not emulated: SpreadsheetApp.Range.insertCells that pushes cells off the sheet');
			}
	const before = Array.from({ length }, (_, along) =>
		Array.from({ length: width }, (_unused, across) => book.cell(lane.sheet, ...place(along, across))),
	);
	for (let along = 0; along < length; along += 1) {
		const source = how === 'insert' ? along - count : along + count;
		for (let across = 0; across < width; across += 1) {
			const cell = before[source]?.[across];
			// New cells keep the looks of those that stood there.
			const looks = before[along]![across]!.s;
			const isNew = how === 'insert' && along < count;
			const [row, column] = place(along, across);
			book.put(
				lane.sheet,
				row,
				column,
				isNew ? { v: null, ...(looks === undefined ? {} : { s: looks }) } : cell && !cell.spill ? cell : { v: null },
			);
		}
	}
	const at = axis === 'row' ? box.row : box.column;
	const shift: Shift = { axis, at, count: how === 'insert' ? count : -count };
	sheet.merges = sheet.merges.flatMap((merge) => {
		if (!covers(lane, merge)) return [merge];
		const start = axis === 'row' ? merge.row : merge.column;
		if (how === 'delete' && start < at + count) return [];
		return [axis === 'row' ? { ...merge, row: merge.row + shift.count } : { ...merge, column: merge.column + shift.count }];
	});
	const name = sheet.name.toLowerCase();
	eachFormula(book, (formula, home) =>
		mapReferences(formula, (reference) => {
			if (reference.sheet === null ? home !== box.sheet : reference.sheet.toLowerCase() !== name) return null;
			const aim = parseA1(reference.a1, sheet.rows, sheet.columns);
			if (!aim) return null;
			const isInLane =
				axis === 'row'
					? aim.column >= lane.column && aim.column + aim.columns <= lane.column + lane.columns
					: aim.row >= lane.row && aim.row + aim.rows <= lane.row + lane.rows;
			if (!isInLane) return null;
			const a1 = shiftA1(reference.a1, shift);
			return reference.sheet === null || a1 === '#REF!' ? a1 : `${quoteSheet(reference.sheet)}!${a1}`;
		}),
	);
};
