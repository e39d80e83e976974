import { display } from '../cells/display';
import { localeFacts } from '../cells/locale';
import { Refusal } from './contract/refusal';
import { type Coded, writeCell } from './machine/cell-write';
import { guard } from './machine/guards';
import type { Machine } from './machine/machine';
import { runEditTriggers } from './trigger-runs';

const asText = (value: unknown): Coded => {
	if (value === null || value === undefined) return null;
	return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** A person fills cells: protections and validations hold, formulas follow, the simple trigger runs. */
export const typeCells = (
	machine: Machine,
	sheetName: string,
	row: number,
	column: number,
	texts: readonly (readonly unknown[])[],
): void => {
	const { book } = machine;
	const sheet = book.sheetNamed(sheetName);
	if (!sheet) throw new Refusal(`There is no sheet named "${sheetName}".`);
	const rows = texts.length;
	const columns = Math.max(0, ...texts.map((line) => line.length));
	if (rows === 0 || columns === 0) return;
	book.flush();
	// What scripts wrote has been calculated long before a person types: a custom function that is typed now reads values, not blanks.
	machine.calc.sync();
	const box = { sheet: sheet.id, row, column, rows, columns };
	guard(book, box, machine.person.email);
	const first = book.cell(sheet.id, row, column);
	const locale = localeFacts(book.meta.locale);
	const old = first.v === null ? undefined : display(first.v, book.styleOf(first).numberFormat, locale);
	// Pasting past the edge makes the grid bigger, as it does for a person.
	if (row + rows > sheet.rows || column + columns > sheet.columns) {
		const grown = book.changeSheet(sheet.id, true);
		grown.rows = Math.max(grown.rows, row + rows);
		grown.columns = Math.max(grown.columns, column + columns);
	}
	try {
		texts.forEach((line, r) => {
			line.forEach((value, c) => {
				const { spill } = book.cell(sheet.id, row + r, column + c);
				const text = asText(value);
				if (!spill || (text !== null && text !== '')) writeCell(machine, sheet.id, row + r, column + c, text, true);
			});
		});
	} catch (error) {
		book.rollback();
		throw error;
	}
	book.flush();
	machine.calc.sync();
	runEditTriggers(machine, box, rows * columns === 1 ? { value: texts[0]![0], oldValue: old } : {});
};
