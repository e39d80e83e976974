import { covers } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { isDate } from '../../cells/display';
import { copyFormula } from '../../cells/formula-text';
import { Refusal } from '../contract/refusal';
import { shell } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { Cell } from '../store/state';
import { formatOf, reading } from './cells';
import { inGrid, type Ops } from './kinds';

const refuse = (what: string): never => {
	throw new Error(`not emulated: SpreadsheetApp.Range.autoFill of ${what}`);
};

/** What comes after these cells: numbers and days go on by their step, formulas read on, everything else repeats. */
const continued = (cells: readonly Cell[], at: number, isDay: boolean): number | null => {
	const numbers = cells.map(({ v, f }) => (f === undefined && typeof v === 'number' ? v : null));
	if (numbers.includes(null)) {
		if (numbers.some((one) => one !== null)) refuse('numbers beside other values');
		if (cells.some(({ v }) => typeof v === 'string' && /\d$/.test(v))) refuse('texts that end in a number');
		return null;
	}
	const values = numbers as number[];
	if (values.length === 1) return isDay ? values[0]! + at : null;
	const step = values[1]! - values[0]!;
	if (values.some((value, index) => index > 0 && Math.abs(value - values[index - 1]! - step) > 1e-9)) refuse('numbers without one step');
	return values[0]! + step * at;
};

export const fillOps: Ops = {
	/** The destination holds the source and goes on from it downwards or to the right. */
	autoFill: (execution, from: Box, to: Box, series: string | null) => {
		const { book, person } = execution.machine;
		reading(execution, from.sheet);
		guard(book, inGrid(execution, to), person.email);
		if (series !== 'DEFAULT_SERIES') refuse(`the series ${series}`);
		if (!covers(to, from)) throw new Refusal('The destination range must contain the source range.');
		const isDown = to.columns === from.columns && to.row === from.row;
		if (!isDown && !(to.rows === from.rows && to.column === from.column)) refuse('cells above or left of the source');
		const [length, lines, total] = isDown ? [from.rows, from.columns, to.rows] : [from.columns, from.rows, to.columns];
		const place = (line: number, at: number): readonly [number, number] =>
			isDown ? [from.row + at, from.column + line] : [from.row + line, from.column + at];
		for (let line = 0; line < lines; line += 1) {
			const cells = Array.from({ length }, (_, at) => book.cell(from.sheet, ...place(line, at)));
			const hasFormula = cells.some(({ f }) => f !== undefined);
			const isDay = cells.every((cell) => isDate(formatOf(execution, cell)));
			for (let at = length; at < total; at += 1) {
				const [row, column] = place(line, at);
				const source = cells[at % length]!;
				const away = at - (at % length);
				const content: Pick<Cell, 'v' | 'f'> =
					source.f !== undefined
						? { v: null, f: copyFormula(source.f, isDown ? away : 0, isDown ? 0 : away) }
						: { v: (hasFormula ? null : continued(cells, at, isDay)) ?? source.v };
				book.put(from.sheet, row, column, { ...shell(source), ...content });
			}
		}
	},
};
