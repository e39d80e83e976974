import type { Box, Scalar } from '../../cells/cell';
import { writeCell } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { Execution } from '../machine/machine';
import { reading } from './cells';
import { each, inGrid, type Ops } from './kinds';

interface Checkbox {
	readonly row: number;
	readonly column: number;
	readonly on: Scalar;
	readonly off: Scalar;
}

/** The checkboxes of a range, with the values that stand for checked and unchecked. */
const checkboxesIn = (execution: Execution, box: Box): Checkbox[] => {
	const { book } = execution.machine;
	const checkboxes: Checkbox[] = [];
	each(inGrid(execution, box), (row, column) => {
		const { rule } = book.cell(box.sheet, row, column);
		const validation = rule === undefined ? undefined : book.validations[rule];
		if (validation?.criteria !== 'CHECKBOX') return;
		const [on = true, off = validation.args.length > 0 ? '' : false] = validation.args as Scalar[];
		checkboxes.push({ row, column, on, off });
	});
	return checkboxes;
};

export const checkboxOps: Ops = {
	/** Cells without a checkbox stay as they are. */
	setChecked: (execution, box: Box, isChecked: boolean) => {
		guard(execution.machine.book, inGrid(execution, box), execution.machine.person.email);
		for (const { row, column, on, off } of checkboxesIn(execution, box))
			writeCell(execution.machine, box.sheet, row, column, isChecked ? on : off);
	},
	/** true or false where all agree; null for a mixture and for cells without a checkbox. */
	checked: (execution, box: Box): boolean | null => {
		reading(execution, box.sheet);
		const checkboxes = checkboxesIn(execution, box);
		if (checkboxes.length < box.rows * box.columns) return null;
		const states = new Set(checkboxes.map(({ row, column, on }) => execution.machine.book.cell(box.sheet, row, column).v === on));
		return states.size === 1 ? [...states][0]! : null;
	},
	removeCheckboxes: (execution, box: Box) => {
		const { book } = execution.machine;
		guard(book, inGrid(execution, box), execution.machine.person.email);
		for (const { row, column } of checkboxesIn(execution, box)) {
			const { rule: _rule, f: _formula, ...cell } = book.cell(box.sheet, row, column);
			book.put(box.sheet, row, column, { ...cell, v: null });
		}
	},
};
