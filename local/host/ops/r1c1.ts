import type { Box } from '../../cells/cell';
import { fromR1C1, toR1C1 } from '../../cells/r1c1';
import { writeFormula } from '../machine/cell-write';
import { guard } from '../machine/guards';
import { each, grid, inGrid, type Ops } from './kinds';

/** Formulas whose references say how far away they point. */
export const r1c1Ops: Ops = {
	formulasR1C1: (execution, box: Box) => {
		const { book } = execution.machine;
		book.flush();
		return grid(inGrid(execution, box), (row, column) => {
			const { f } = book.cell(box.sheet, row, column);
			return f === undefined ? '' : toR1C1(f, row, column);
		});
	},
	setFormulasR1C1: (execution, box: Box, formulas: string[][]) => {
		const { machine } = execution;
		guard(machine.book, inGrid(execution, box), machine.person.email);
		each(box, (row, column, r, c) => writeFormula(machine, box.sheet, row, column, fromR1C1(formulas[r]![c]!, row, column)));
	},
};
