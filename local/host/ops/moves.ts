import type { Box, Scalar } from '../../cells/cell';
import { copyFormula } from '../../cells/formula-text';
import { Refusal } from '../contract/refusal';
import { shell } from '../machine/cell-write';
import { guard, guardSheet } from '../machine/guards';
import { moveBlock } from '../store/move-block';
import { shiftCells } from '../store/shift-cells';
import type { Cell } from '../store/state';
import { shiftSheet } from '../store/structure';
import { reading } from './cells';
import { grid, inGrid, type Ops } from './kinds';

/** Google's order: numbers, text, booleans; empty cells last either way. */
const rank = (value: Scalar): number =>
	typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 3;
const order = (a: Scalar, b: Scalar): number => {
	if (rank(a) !== rank(b)) return rank(a) - rank(b);
	if (typeof a === 'string') return a.localeCompare(b as string, undefined, { sensitivity: 'base' });
	return Number(a) - Number(b);
};

export const moveOps: Ops = {
	copy: (execution, from: Box, to: Box, kind: string, transposed: boolean) => {
		const { book } = execution.machine;
		reading(execution, from.sheet);
		const height = transposed ? from.columns : from.rows;
		const width = transposed ? from.rows : from.columns;
		// A bigger target is filled with as many whole copies as it holds.
		const rows = height * Math.max(1, Math.floor(to.rows / height));
		const columns = width * Math.max(1, Math.floor(to.columns / width));
		const target = { ...to, rows, columns };
		guard(book, inGrid(execution, target), execution.machine.person.email);
		const source = grid(from, (row, column) => book.cell(from.sheet, row, column));
		for (let r = 0; r < rows; r += 1) {
			for (let c = 0; c < columns; c += 1) {
				const [fr, fc] = transposed ? [c % width, r % height] : [r % height, c % width];
				const cell = source[fr]![fc]!;
				const row = to.row + r;
				const column = to.column + c;
				const old = book.cell(to.sheet, row, column);
				const content = (keepsContent: boolean): Cell => {
					const value = cell.error ? cell.error.type : cell.v;
					return cell.f !== undefined && keepsContent
						? { v: null, f: copyFormula(cell.f, row - from.row - fr, column - from.column - fc) }
						: { v: value };
				};
				const style = cell.s === undefined ? {} : { s: cell.s };
				const { s: _style, rule: _rule, ...bare } = old;
				if (kind === 'PASTE_VALUES') book.put(to.sheet, row, column, { ...shell(old), ...content(false) });
				else if (kind === 'PASTE_FORMULA') book.put(to.sheet, row, column, { ...shell(old), ...content(true) });
				else if (kind === 'PASTE_FORMAT')
					book.put(to.sheet, row, column, { ...bare, ...(old.rule === undefined ? {} : { rule: old.rule }), ...style });
				else if (kind === 'PASTE_DATA_VALIDATION')
					book.put(to.sheet, row, column, {
						...bare,
						...(old.s === undefined ? {} : { s: old.s }),
						...(cell.rule === undefined ? {} : { rule: cell.rule }),
					});
				else if (kind === 'PASTE_NORMAL' || kind === 'PASTE_NO_BORDERS') {
					book.put(to.sheet, row, column, {
						...content(true),
						...style,
						...(cell.rule === undefined ? {} : { rule: cell.rule }),
						...(cell.note === undefined ? {} : { note: cell.note }),
					});
				} else throw new Error(`not emulated: SpreadsheetApp.CopyPasteType.${kind}`);
			}
		}
		if (kind === 'PASTE_NORMAL' && from.rows === height) {
			const inside = book
				.sheet(from.sheet)
				.merges.filter(
					(merge) =>
						merge.row >= from.row &&
						merge.column >= from.column &&
						merge.row + merge.rows <= from.row + from.rows &&
						merge.column + merge.columns <= from.column + from.columns,
				);
			const sheet = book.changeSheet(to.sheet);
			for (const merge of inside)
				sheet.merges.push({
					...merge,
					sheet: to.sheet,
					row: merge.row - from.row + to.row,
					column: merge.column - from.column + to.column,
				});
		}
	},
	shiftCells: (execution, box: Box, axis: 'row' | 'column', how: 'insert' | 'delete') => {
		const { book, person } = execution.machine;
		reading(execution, box.sheet);
		const { rows, columns } = book.sheet(box.sheet);
		const lane = axis === 'row' ? { ...box, rows: rows - box.row } : { ...box, columns: columns - box.column };
		guard(book, inGrid(execution, lane), person.email);
		shiftCells(book, box, axis, how);
	},
	moveBlock: (execution, from: Box, to: Box) => {
		const { book, person } = execution.machine;
		reading(execution, from.sheet);
		const target = { ...to, rows: from.rows, columns: from.columns };
		guard(book, inGrid(execution, from), person.email);
		guard(book, inGrid(execution, target), person.email);
		moveBlock(book, from, target);
	},
	sort: (execution, box: Box, keys: { column: number; ascending: boolean }[]) => {
		const { book } = execution.machine;
		reading(execution, box.sheet);
		guard(book, box, execution.machine.person.email);
		for (const key of keys)
			if (key.column < box.column || key.column >= box.column + box.columns) throw new Refusal('Sort column is out of range.');
		const lines = grid(box, (row, column) => book.cell(box.sheet, row, column));
		const sorted = [...lines].sort((a, b) => {
			for (const { column, ascending } of keys) {
				const [x, y] = [a[column - box.column]!.v, b[column - box.column]!.v];
				const result = order(x, y);
				if (result !== 0) return ascending || x === null || y === null ? result : -result;
			}
			return 0;
		});
		const places = new Map(lines.map((line, r) => [line, r]));
		sorted.forEach((line, r) => {
			const from = places.get(line)!;
			line.forEach((cell, c) => {
				if (!cell.spill)
					book.put(box.sheet, box.row + r, box.column + c, cell.f === undefined ? cell : { ...cell, f: copyFormula(cell.f, r - from, 0) });
			});
		});
	},
	/** Rows in another order, each with all that it holds. */
	reorder: (execution, box: Box, order: number[]) => {
		const { book, person } = execution.machine;
		reading(execution, box.sheet);
		guard(book, inGrid(execution, box), person.email);
		const lines = grid(box, (row, column) => book.cell(box.sheet, row, column));
		order.forEach((from, to) => {
			lines[from]!.forEach((cell, c) => {
				if (!cell.spill)
					book.put(
						box.sheet,
						box.row + to,
						box.column + c,
						cell.f === undefined ? cell : { ...cell, f: copyFormula(cell.f, to - from, 0) },
					);
			});
		});
	},
	removeDuplicates: (execution, box: Box, columns: number[]) => {
		const { book } = execution.machine;
		reading(execution, box.sheet);
		const movedIds = new Set<string>();
		const uniqueLines = grid(box, (row, column) => book.cell(box.sheet, row, column)).filter((line) => {
			const key = JSON.stringify(
				line
					.filter((_, c) => columns.length === 0 || columns.includes(box.column + c))
					.map((cell) => (typeof cell.v === 'string' ? cell.v.toLowerCase() : cell.v)),
			);
			return !movedIds.has(key) && movedIds.add(key);
		});
		for (let r = 0; r < box.rows; r += 1)
			for (let c = 0; c < box.columns; c += 1) book.put(box.sheet, box.row + r, box.column + c, uniqueLines[r]?.[c] ?? { v: null });
		return { ...box, rows: Math.max(1, uniqueLines.length) };
	},
	shift: (execution, sheet: number, axis: 'row' | 'column', at: number, count: number) => {
		const { book, person } = execution.machine;
		guardSheet(book, sheet, person.email);
		const state = book.sheet(sheet);
		if (count < 0)
			guard(
				book,
				axis === 'row'
					? { sheet, row: at, column: 0, rows: -count, columns: state.columns }
					: { sheet, row: 0, column: at, rows: state.rows, columns: -count },
				person.email,
			);
		const cells =
			book.meta.sheets.reduce((sum, one) => sum + one.rows * one.columns, 0) + count * (axis === 'row' ? state.columns : state.rows);
		if (cells > 10_000_000)
			throw new Refusal('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
		shiftSheet(book, sheet, { axis, at, count });
	},
};
