import type { Box } from '../../cells/cell';
import { display, isDate } from '../../cells/display';
import { copyFormula } from '../../cells/formula-text';
import { localeFacts } from '../../cells/locale';
import { epochOf, isInCalendar } from '../../cells/zone';
import { type Coded, shell, writeCell, writeFormula } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { Execution } from '../machine/machine';
import { regionOf } from '../store/region';
import type { Cell } from '../store/state';
import { each, grid, inGrid, type Ops } from './kinds';

/** A read sees everything that was written: it flushes, and calculates. */
export const reading = (execution: Execution, sheet: number): void => {
	execution.machine.book.flush();
	execution.machine.calc.sync(sheet);
};

const writing = (execution: Execution, box: Box): Box => {
	guard(execution.machine.book, inGrid(execution, box), execution.machine.person.email);
	return box;
};

/** `spread` says what each cell of a block gets of one value. */
const everywhere = (
	write: (execution: Execution, sheet: number, row: number, column: number, value: never) => void,
	spread: (value: never, rows: number, columns: number) => never = (value) => value,
) => ({
	grid: (execution: Execution, box: Box, values: never[][]) => {
		writing(execution, box);
		each(box, (row, column, r, c) => write(execution, box.sheet, row, column, values[r]![c]!));
	},
	all: (execution: Execution, box: Box, value: never) => {
		writing(execution, box);
		each(box, (row, column, r, c) => write(execution, box.sheet, row, column, spread(value, r, c)));
	},
});

/** One formula for a block reads other cells in each of its own. */
const formulaSpread = (value: Coded, rows: number, columns: number): never =>
	(typeof value === 'string' && value.startsWith('=') ? copyFormula(value, rows, columns) : value) as never;

const values = everywhere(
	(execution, sheet, row, column, value: Coded) => writeCell(execution.machine, sheet, row, column, value),
	formulaSpread,
);
const formulas = everywhere(
	(execution, sheet, row, column, value: string) => writeFormula(execution.machine, sheet, row, column, value),
	(value: string, rows, columns) => formulaSpread(value.startsWith('=') || value === '' ? value : `=${value}`, rows, columns),
);
const notes = everywhere((execution, sheet, row, column, value: string) => {
	const { book } = execution.machine;
	const { note: _old, ...cell } = book.cell(sheet, row, column);
	book.put(sheet, row, column, value === '' ? cell : { ...cell, note: value });
});

export const formatOf = (execution: Execution, cell: Cell): string | undefined =>
	execution.machine.book.styleOf(cell).numberFormat ?? cell.suggested;

const cleared = (cell: Cell, what: readonly string[]): Cell => {
	let next: Cell = cell;
	if (what.includes('contentsOnly') && !cell.spill) next = shell(next);
	if (what.includes('formatOnly')) {
		const { s: _style, ...rest } = next;
		next = rest;
	}
	if (what.includes('commentsOnly')) {
		const { note: _note, ...rest } = next;
		next = rest;
	}
	if (what.includes('validationsOnly')) {
		const { rule: _rule, ...rest } = next;
		next = rest;
	}
	return next;
};

export const cellOps: Ops = {
	values: (execution, box: Box) => {
		reading(execution, inGrid(execution, box).sheet);
		const { book } = execution.machine;
		return grid(box, (row, column): Coded => {
			const cell = book.cell(box.sheet, row, column);
			if (cell.error) return cell.error.type;
			const isDay = typeof cell.v === 'number' && isInCalendar(cell.v) && isDate(formatOf(execution, cell));
			return isDay ? { d: epochOf(cell.v as number, book.meta.timeZone) } : cell.v;
		});
	},
	displays: (execution, box: Box) => {
		reading(execution, inGrid(execution, box).sheet);
		const { book } = execution.machine;
		const locale = localeFacts(book.meta.locale);
		return grid(box, (row, column) => {
			const cell = book.cell(box.sheet, row, column);
			return cell.error?.type ?? display(cell.v, formatOf(execution, cell), locale);
		});
	},
	formulas: (execution, box: Box) => {
		execution.machine.book.flush();
		return grid(inGrid(execution, box), (row, column) => execution.machine.book.cell(box.sheet, row, column).f ?? '');
	},
	notes: (execution, box: Box) => {
		execution.machine.book.flush();
		return grid(inGrid(execution, box), (row, column) => execution.machine.book.cell(box.sheet, row, column).note ?? '');
	},
	isBlank: (execution, box: Box) => {
		reading(execution, box.sheet);
		return grid(box, (row, column) => execution.machine.book.cell(box.sheet, row, column)).every((row) =>
			row.every((cell) => cell.v === null && cell.f === undefined && !cell.error),
		);
	},
	setValues: values.grid,
	setValuesAll: values.all,
	setFormulas: formulas.grid,
	setFormulasAll: formulas.all,
	setNotes: notes.grid,
	setNotesAll: notes.all,
	clear: (execution, box: Box, what: string[]) => {
		const { book } = execution.machine;
		writing(execution, box);
		const rows = book.rows(box.sheet);
		for (let row = box.row; row < Math.min(box.row + box.rows, rows.length); row += 1) {
			const line = rows[row];
			if (!line) continue;
			for (let column = box.column; column < Math.min(box.column + box.columns, line.length); column += 1) {
				const cell = line[column];
				if (cell) book.put(box.sheet, row, column, cleared(cell, what));
			}
		}
		if (what.includes('rules')) book.changeSheet(box.sheet).formatRules = [];
	},
	/** Spaces around and doubled within; what is left stays text, whatever it looks like. */
	trim: (execution, box: Box) => {
		const { book } = execution.machine;
		writing(execution, box);
		reading(execution, box.sheet);
		each(box, (row, column) => {
			const cell = book.cell(box.sheet, row, column);
			if (typeof cell.v !== 'string' || cell.f !== undefined || cell.spill) return;
			book.put(box.sheet, row, column, { ...cell, v: cell.v.trim().replace(/\s+/g, ' ') });
		});
	},
	extent: (execution, sheet: number) => {
		reading(execution, sheet);
		return execution.machine.book.extent(sheet);
	},
	region: (execution, box: Box, along: 'ROWS' | 'COLUMNS' | null) => {
		reading(execution, box.sheet);
		return regionOf(execution.machine.book, box, along);
	},
	appendRow: (execution, sheet: number, row: Coded[]) => {
		const { book } = execution.machine;
		reading(execution, sheet);
		const [last] = book.extent(sheet);
		const state = book.changeSheet(sheet);
		if (last + 1 > state.rows) book.changeSheet(sheet, true).rows = last + 1;
		if (row.length > state.columns) book.changeSheet(sheet, true).columns = row.length;
		guard(book, { sheet, row: last, column: 0, rows: 1, columns: Math.max(1, row.length) }, execution.machine.person.email);
		for (const [column, value] of row.entries()) writeCell(execution.machine, sheet, last, column, value);
	},
};
