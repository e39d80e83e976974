import type { FormulaCell } from './formula-cell';
import { fail, isMatrix, type Matrix, type Scalar } from './values/scalar';

const letters = (column: number): string => {
	let text = '';
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
};

const blocked = (row: number, column: number) =>
	fail('#REF!', `Array result was not expanded because it would overwrite data in ${letters(column)}${row + 1}.`);

/** Puts a result into the formula's cell and, when it is an array, into the free cells beside and below. */
export const placeSpill = (
	formula: FormulaCell,
	result: Scalar | Matrix,
	taken: (row: number, column: number) => boolean,
): { value: Scalar; rows: number; columns: number; array: Matrix | null } => {
	const oneCell = (value: Scalar) => ({ value, rows: 1, columns: 1, array: null });
	if (!isMatrix(result)) return oneCell(result);
	const rows = result.length;
	const columns = Math.max(0, ...result.map((row) => row.length));
	if (rows === 0 || columns === 0) return oneCell(null);
	if (rows === 1 && columns === 1) return oneCell(result[0]![0] ?? null);
	if (formula.row + rows > formula.sheet.rows || formula.column + columns > formula.sheet.columns)
		return oneCell(fail('#REF!', 'Result was not automatically expanded, please insert more rows or columns.'));
	for (let r = 0; r < rows; r += 1) {
		for (let c = 0; c < columns; c += 1) {
			if (r + c > 0 && taken(formula.row + r, formula.column + c)) return oneCell(blocked(formula.row + r, formula.column + c));
		}
	}
	return { value: result[0]![0] ?? null, rows, columns, array: result };
};
