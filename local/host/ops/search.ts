import type { Box } from '../../cells/cell';
import { display } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { Refusal } from '../contract/refusal';
import { writeCell, writeFormula } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { Execution } from '../machine/machine';
import { formatOf, reading } from './cells';
import { each, type Ops } from './kinds';

interface Search {
	readonly text: string;
	readonly boxes: readonly Box[];
	readonly isCaseMatched?: boolean;
	readonly isWholeCell?: boolean;
	readonly isPattern?: boolean;
	readonly isInFormulas?: boolean;
	readonly areMarksIgnored?: boolean;
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const patternOf = ({ text, isCaseMatched, isWholeCell, isPattern, areMarksIgnored }: Search): RegExp => {
	const wanted = areMarksIgnored === true ? withoutMarks(text) : text;
	const source = isPattern === true ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	try {
		return new RegExp(isWholeCell === true ? `^(?:${source})$` : source, `gu${isCaseMatched === true ? '' : 'i'}`);
	} catch {
		throw new Refusal('Invalid regular expression.');
	}
};

/** What of a cell is looked through; null: nothing. */
const textOf = (execution: Execution, search: Search, sheet: number, row: number, column: number): string | null => {
	const { book } = execution.machine;
	const cell = book.cell(sheet, row, column);
	const text =
		search.isInFormulas === true && cell.f !== undefined
			? cell.f
			: (cell.error?.type ?? display(cell.v, formatOf(execution, cell), localeFacts(book.meta.locale)));
	if (text === '') return null;
	return search.areMarksIgnored === true ? withoutMarks(text) : text;
};

export const searchOps: Ops = {
	/** Cells that hold the text, row by row. */
	find: (execution, search: Search): Box[] => {
		const pattern = patternOf(search);
		const boxes: Box[] = [];
		for (const box of search.boxes) {
			reading(execution, box.sheet);
			const [rows, columns] = execution.machine.book.extent(box.sheet);
			const [height, width] = [Math.min(box.rows, rows - box.row), Math.min(box.columns, columns - box.column)];
			each({ ...box, rows: height, columns: width }, (row, column) => {
				const text = textOf(execution, search, box.sheet, row, column);
				if (text !== null && text.search(pattern) >= 0) boxes.push({ sheet: box.sheet, row, column, rows: 1, columns: 1 });
			});
		}
		return boxes;
	},
	/** Puts another text in place of each occurrence; how many there were. A formula's result is left alone. */
	replaceFound: (execution, search: Search, boxes: readonly Box[], by: string): number => {
		const { machine } = execution;
		const pattern = patternOf(search);
		let count = 0;
		for (const box of boxes) {
			const { sheet, row, column } = box;
			const { f } = machine.book.cell(sheet, row, column);
			if (f !== undefined && search.isInFormulas !== true) continue;
			const text = textOf(execution, search, sheet, row, column);
			const matchCount = text === null ? 0 : [...text.matchAll(pattern)].length;
			if (text === null || matchCount === 0) continue;
			guard(machine.book, box, machine.person.email);
			// Only a pattern's replacement may speak of its groups.
			const next = search.isPattern === true ? text.replace(pattern, by) : text.replace(pattern, () => by);
			if (f === undefined) writeCell(machine, sheet, row, column, next);
			else writeFormula(machine, sheet, row, column, next);
			count += matchCount;
		}
		return count;
	},
	/** Where Ctrl and an arrow lead from a cell: the end of its block of data, or the next cell with data, or the edge. */
	nextData: (execution, { sheet, row, column }: Box, down: number, right: number): Box => {
		reading(execution, sheet);
		const { book } = execution.machine;
		const { rows, columns } = book.sheet(sheet);
		const isInside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < rows && c < columns;
		const isFull = (r: number, c: number): boolean => {
			const cell = book.cell(sheet, r, c);
			return cell.v !== null || cell.f !== undefined || cell.error !== undefined;
		};
		let [r, c] = [row, column];
		const isInBlock = isFull(r, c) && isInside(r + down, c + right) && isFull(r + down, c + right);
		while (isInside(r + down, c + right)) {
			if (isInBlock && !isFull(r + down, c + right)) break;
			r += down;
			c += right;
			if (!isInBlock && isFull(r, c)) break;
		}
		return { sheet, row: r, column: c, rows: 1, columns: 1 };
	},
};
