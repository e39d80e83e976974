import { covers, parseA1, quoteSheet } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { mapReferences, offsetA1 } from '../../cells/formula-text';
import type { Book } from './book';
import type { Cell } from './state';
import { eachFormula } from './structure';

/** Where a rectangle stands after the move; one that is not wholly inside stays. */
const follower = (from: Box, to: Box) => {
	const [down, right] = [to.row - from.row, to.column - from.column];
	return {
		box: <T extends Box>(box: T): T =>
			covers(from, box) ? { ...box, sheet: to.sheet, row: box.row + down, column: box.column + right } : box,
		a1: (a1: string): string => offsetA1(a1, down, right, true),
	};
};

/**
 * Cut and paste: cells with all that they hold, merges within, and every formula, name and chart that points wholly into them. References of
 * the cells themselves to what stays go on reading the same cells.
 */
export const moveBlock = (book: Book, from: Box, to: Box): void => {
	const meta = book.change(true);
	const follow = follower(from, to);
	const cells: Cell[][] = Array.from({ length: from.rows }, (_, r) =>
		Array.from({ length: from.columns }, (_unused, c) => book.cell(from.sheet, from.row + r, from.column + c)),
	);
	const [home, target] = [book.sheet(from.sheet), book.sheet(to.sheet)];
	const merges = home.merges.filter((merge) => covers(from, merge));
	for (let r = 0; r < from.rows; r += 1)
		for (let c = 0; c < from.columns; c += 1) book.put(from.sheet, from.row + r, from.column + c, { v: null });
	cells.forEach((row, r) => {
		row.forEach((cell, c) => {
			book.put(to.sheet, to.row + r, to.column + c, cell.spill ? { v: null } : cell);
		});
	});
	home.merges = home.merges.filter((merge) => !merges.includes(merge));
	target.merges = [...target.merges.filter((merge) => !covers(to, merge)), ...merges.map(follow.box)];
	meta.named = meta.named.map((named) => ({ ...named, box: follow.box(named.box) }));
	for (const sheet of meta.sheets)
		for (const chart of sheet.charts)
			chart.ranges = chart.ranges.map((range) =>
				covers(from, range.box) ? { box: follow.box(range.box), a1: follow.a1(range.a1) } : range,
			);
	eachFormula(book, (formula, sheet, row, column) => {
		const isMoved = sheet === to.sheet && row >= to.row && column >= to.column && row < to.row + to.rows && column < to.column + to.columns;
		const home = isMoved ? from.sheet : sheet;
		return mapReferences(formula, (reference) => {
			const aim = reference.sheet === null ? book.sheet(home) : book.sheetNamed(reference.sheet);
			const box = aim && parseA1(reference.a1, aim.rows, aim.columns);
			if (!box) return null;
			const hasMoved = !box.open && covers(from, { sheet: aim.id, ...box });
			const a1 = hasMoved ? follow.a1(reference.a1) : reference.a1;
			const at = hasMoved ? to.sheet : aim.id;
			return reference.sheet === null && at === sheet ? a1 : `${quoteSheet(book.sheet(at).name)}!${a1}`;
		});
	});
};
