import { covers } from '../../cells/a1';
import type { Box } from '../../cells/cell';
import { isDate } from '../../cells/display';
import { copyFormula } from '../../cells/formula-text';
import { Refusal } from '../contract/refusal';
import { shell } from '../machine/cell-write';
import { guard } from '../machine/guards';
import type { Execution } from '../machine/machine';
import type { Cell } from '../store/state';
import { formatOf, reading } from './cells';
import { inGrid, type Ops } from './kinds';

const refuse = (what: string): never => {
	throw new Error(`not emulated: SpreadsheetApp.Range.autoFill of ${what}`);
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const round = (at: number, length: number): number => ((at % length) + length) % length;

type Line = (at: number) => Cell['v'];

/** What stands `at` cells after the first of these numbers; before it where `at` is negative. */
const numberLine = (values: readonly number[], isDay: boolean): Line => {
	if (values.length === 1) return (at) => (isDay ? values[0]! + at : values[0]!);
	const step = values[1]! - values[0]!;
	if (values.some((value, index) => index > 0 && Math.abs(value - values[index - 1]! - step) > 1e-9)) refuse('numbers without one step');
	return (at) => values[0]! + step * at;
};

/** Numbers and days go on by their step, months by their names, everything else repeats. */
const lineOf = (cells: readonly Cell[], isDay: boolean): Line => {
	const values = cells.map(({ v, f }) => (f === undefined ? v : null));
	const repeated: Line = (at) => values[round(at, values.length)] ?? null;
	if (cells.some(({ f }) => f !== undefined)) return repeated;
	if (values.every((value): value is number => typeof value === 'number')) return numberLine(values, isDay);
	if (values.some((value) => typeof value === 'number')) refuse('numbers beside other values');
	const months = values.map((value) => MONTHS.indexOf(String(value)));
	const step = round((months[1] ?? months[0]! + 1) - months[0]!, 12);
	const isSeries = months.every((month, at) => month >= 0 && month === round(months[0]! + step * at, 12));
	if (isSeries) return (at) => MONTHS[round(months[0]! + step * at, 12)]!;
	if (values.some((value) => typeof value === 'string' && /\d$/.test(value))) refuse('texts that end in a number');
	return repeated;
};

const fill = (execution: Execution, from: Box, to: Box, series: string | null): void => {
	const { book, person } = execution.machine;
	reading(execution, from.sheet);
	guard(book, inGrid(execution, to), person.email);
	if (series !== 'DEFAULT_SERIES') refuse(`the series ${series}`);
	if (!covers(to, from)) throw new Refusal('The destination range must contain the source range.');
	if (to.columns > from.columns && to.rows > from.rows)
		throw new Refusal('AutoFill destination range must extend the source range in only one direction.');
	const isDown = to.columns === from.columns;
	const [length, lines] = isDown ? [from.rows, from.columns] : [from.columns, from.rows];
	const [start, end] = isDown
		? [to.row - from.row, to.row + to.rows - from.row]
		: [to.column - from.column, to.column + to.columns - from.column];
	const place = (line: number, at: number): readonly [number, number] =>
		isDown ? [from.row + at, from.column + line] : [from.row + line, from.column + at];
	for (let line = 0; line < lines; line += 1) {
		const cells = Array.from({ length }, (_, at) => book.cell(from.sheet, ...place(line, at)));
		const valueAt = lineOf(
			cells,
			cells.every((cell) => isDate(formatOf(execution, cell))),
		);
		for (let at = start; at < end; at += 1) {
			if (at >= 0 && at < length) continue;
			const source = cells[round(at, length)]!;
			const away = at - round(at, length);
			const content: Pick<Cell, 'v' | 'f'> =
				source.f === undefined ? { v: valueAt(at) } : { v: null, f: copyFormula(source.f, isDown ? away : 0, isDown ? 0 : away) };
			book.put(from.sheet, ...place(line, at), { ...shell(source), ...content });
		}
	}
};

export const fillOps: Ops = {
	/** The destination holds the source and goes on from it in one direction. */
	autoFill: fill,
	/** Down as far as the column beside is filled without a gap. */
	autoFillToNeighbor: (execution, from: Box, series: string | null) => {
		const { book } = execution.machine;
		reading(execution, from.sheet);
		const holds = (row: number, column: number): boolean => {
			const { v, f } = book.cell(from.sheet, row, column);
			return column >= 0 && (v !== null || f !== undefined);
		};
		const beside = [from.column - 1, from.column + from.columns].find((column) => holds(from.row, column));
		if (beside === undefined) return;
		let end = from.row + from.rows;
		while (holds(end, beside)) end += 1;
		fill(execution, from, { ...from, rows: end - from.row }, series);
	},
};
