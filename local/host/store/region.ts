import type { Box } from '../../cells/cell';
import type { Book } from './book';

/** The range grown over rows and columns beside it that hold something; a cell that only touches a corner does not count. One axis may be held. */
export const regionOf = (book: Book, from: Box, along: 'ROWS' | 'COLUMNS' | null): Box => {
	const sheet = book.sheet(from.sheet);
	let { row: top, column: left } = from;
	let [bottom, right] = [from.row + from.rows, from.column + from.columns];
	const holds = (row: number, column: number): boolean => {
		const { v, f, error } = book.cell(from.sheet, row, column);
		return v !== null || f !== undefined || error !== undefined;
	};
	const some = (start: number, end: number, test: (at: number) => boolean): boolean => {
		for (let at = start; at < end; at += 1) if (test(at)) return true;
		return false;
	};
	for (;;) {
		const grown = [
			along !== 'COLUMNS' && top > 0 && some(left, right, (column) => holds(top - 1, column)),
			along !== 'COLUMNS' && bottom < sheet.rows && some(left, right, (column) => holds(bottom, column)),
			along !== 'ROWS' && left > 0 && some(top, bottom, (row) => holds(row, left - 1)),
			along !== 'ROWS' && right < sheet.columns && some(top, bottom, (row) => holds(row, right)),
		];
		if (!grown.includes(true)) return { sheet: from.sheet, row: top, column: left, rows: bottom - top, columns: right - left };
		if (grown[0]) top -= 1;
		if (grown[1]) bottom += 1;
		if (grown[2]) left -= 1;
		if (grown[3]) right += 1;
	}
};
