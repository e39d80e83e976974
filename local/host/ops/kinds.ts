import type { Box } from '../../cells/cell';
import { Refusal } from '../contract/refusal';
import type { Execution } from '../machine/machine';

export type Ops = Record<string, (execution: Execution, ...args: never[]) => unknown>;

export const each = (box: Box, run: (row: number, column: number, r: number, c: number) => void): void => {
	for (let r = 0; r < box.rows; r += 1) for (let c = 0; c < box.columns; c += 1) run(box.row + r, box.column + c, r, c);
};

export const grid = <T>(box: Box, make: (row: number, column: number) => T): T[][] =>
	Array.from({ length: box.rows }, (_, r) => Array.from({ length: box.columns }, (_unused, c) => make(box.row + r, box.column + c)));

/** The grid may have shrunk since the range was made. */
export const inGrid = (execution: Execution, box: Box): Box => {
	const sheet = execution.machine.book.sheet(box.sheet);
	if (box.row + box.rows > sheet.rows || box.column + box.columns > sheet.columns)
		throw new Refusal('The coordinates of the range are outside the dimensions of the sheet.');
	return box;
};
