import type { Box } from '../../cells/cell';
import { guardSheet } from '../machine/guards';
import type { Ops } from './kinds';

export const groupOps: Ops = {
	/** How deep rows (or columns) lie in groups; never below none. */
	shiftGroups: (execution, box: Box, axis: 'row' | 'column', delta: number) => {
		guardSheet(execution.machine.book, box.sheet, execution.machine.person.email);
		const sheet = execution.machine.book.changeSheet(box.sheet);
		const field = axis === 'row' ? 'rowDepths' : 'columnDepths';
		const depths = { ...sheet[field] };
		const [start, count] = axis === 'row' ? [box.row, box.rows] : [box.column, box.columns];
		for (let at = start; at < start + count; at += 1) {
			const depth = Math.min(8, Math.max(0, (depths[at] ?? 0) + delta));
			if (depth === 0) delete depths[at];
			else depths[at] = depth;
		}
		sheet[field] = depths;
	},
};
