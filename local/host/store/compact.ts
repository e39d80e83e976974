import type { Cell, Row, Rows } from './state';

/**
 * Cells as a file holds them: a row is its number, the column of its first cell, then cell by cell. A cell with a value alone is that value,
 * one with a value and a style is the pair of them; an empty one is null.
 */
export type CompactRow = readonly [row: number, column: number, ...cells: CompactCell[]];
type CompactCell = Cell | Cell['v'] | readonly [value: Cell['v'], style: number];

export const compactRows = (rows: Rows): CompactRow[] => {
	const list: CompactRow[] = [];
	rows.forEach((row, r) => {
		const cells = row === undefined ? [] : Array.from(row, (cell): CompactCell => (cell === undefined ? null : compactCell(cell)));
		const first = cells.findIndex((cell) => cell !== null);
		if (first < 0) return;
		let end = cells.length;
		while (cells[end - 1] === null) end--;
		list.push([r, first, ...cells.slice(first, end)]);
	});
	return list;
};

export const rowsOf = (list: readonly CompactRow[]): Rows => {
	const rows: Rows = [];
	for (const [r, first, ...cells] of list) {
		const row: Row = [];
		cells.forEach((cell, i) => {
			if (cell !== null) row[first + i] = wholeCell(cell);
		});
		rows[r] = row;
	}
	return rows;
};

function compactCell(cell: Cell): CompactCell {
	const { v, s } = cell;
	const isScalar = v !== null && typeof v !== 'object';
	const parts = Object.keys(cell).filter((key) => cell[key as keyof Cell] !== undefined).length;
	if (isScalar && parts === 1) return v;
	return s !== undefined && parts === 2 ? [v, s] : cell;
}

const isPair = (cell: CompactCell): cell is readonly [Cell['v'], number] => Array.isArray(cell);

function wholeCell(cell: CompactCell): Cell {
	if (isPair(cell)) return { v: cell[0], s: cell[1] };
	return typeof cell === 'object' && cell !== null ? cell : { v: cell };
}
