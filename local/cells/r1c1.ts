import { columnIndex, columnLetters, quoteSheet } from './a1';
import { mapReferences } from './formula-text';

const A1_PART = /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)/g;

/** A formula with its references as rows and columns from the cell at `row`, `column` (from 0): =B1*2 in A1 is =R[0]C[1]*2. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
	mapReferences(formula, ({ sheet, a1 }) => {
		const corners = a1.split(':').map((corner) => {
			let [rows, columns] = ['', ''];
			for (const [, isFixedColumn, letters, isFixedRow, digits] of corner.matchAll(A1_PART)) {
				if (letters !== undefined) {
					const index = columnIndex(letters);
					columns = isFixedColumn ? `C${index + 1}` : `C[${index - column}]`;
				} else {
					const index = Number(digits) - 1;
					rows = isFixedRow ? `R${index + 1}` : `R[${index - row}]`;
				}
			}
			return rows + columns;
		});
		return `${sheet === null ? '' : `${quoteSheet(sheet)}!`}${corners.join(':')}`;
	});

const R1C1 = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?:R(\[-?\d+\]|\d+)?)?(?:C(\[-?\d+\]|\d+)?)?(?![\p{L}\p{N}_.([])/gu;

/** The same the other way. A reference that lies outside every sheet is #REF!. */
export const fromR1C1 = (formula: string, row: number, column: number): string =>
	formula.replace(R1C1, (token: string, rows: string | undefined, columns: string | undefined) => {
		if (token === '' || token.startsWith('"') || token.startsWith("'")) return token;
		const place = (part: string | undefined, own: number): readonly [index: number, isFixed: boolean] =>
			part === undefined ? [own, false] : part.startsWith('[') ? [own + Number(part.slice(1, -1)), false] : [Number(part) - 1, true];
		const [r, isFixedRow] = place(rows, row);
		const [c, isFixedColumn] = place(columns, column);
		if (r < 0 || c < 0) return '#REF!';
		const letters = `${isFixedColumn ? '$' : ''}${columnLetters(c)}`;
		const digits = `${isFixedRow ? '$' : ''}${r + 1}`;
		if (!token.includes('R')) return `${letters}:${letters}`;
		if (!token.includes('C')) return `${digits}:${digits}`;
		return letters + digits;
	});
