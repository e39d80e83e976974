import type { Box } from '../../cells/cell';
import { writeCell } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { TextRun } from '../store/state';
import { reading } from './cells';
import { each, grid, inGrid, type Ops } from './kinds';

interface Rich {
	readonly text: string;
	readonly runs: readonly TextRun[];
}

export const richTextOps: Ops = {
	/** Texts with their looks, the cell's own included; null where a cell holds no text. */
	richTexts: (execution, box: Box) => {
		reading(execution, inGrid(execution, box).sheet);
		const { book } = execution.machine;
		return grid(box, (row, column) => {
			const cell = book.cell(box.sheet, row, column);
			const text = cell.v ?? '';
			if (typeof text !== 'string' || cell.error) return null;
			const style = book.styleOf(cell);
			const runs = cell.runs ?? (text === '' ? [] : [{ start: 0, end: text.length, look: {}, link: null }]);
			return { text, runs: runs.map((run) => ({ ...run, look: { ...style, ...run.look } })) };
		});
	},
	setRichTexts: (execution, box: Box, cells: (Rich | null)[][]) => {
		const { machine } = execution;
		guard(machine.book, inGrid(execution, box), machine.person.email);
		each(box, (row, column, r, c) => {
			const rich = cells[r]![c]!;
			const text = rich?.text ?? '';
			// What looks like a formula stays text.
			writeCell(machine, box.sheet, row, column, /^['=+-]/.test(text) ? `'${text}` : text);
			const cell = machine.book.cell(box.sheet, row, column);
			const isPlain = rich === null || rich.runs.every(({ look, link }) => link === null && Object.keys(look).length === 0);
			if (!isPlain && cell.v === text) machine.book.put(box.sheet, row, column, { ...cell, runs: rich.runs });
		});
	},
};
