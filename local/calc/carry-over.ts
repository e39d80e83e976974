import type { Book } from './book';
import type { FormulaCell } from './formula-cell';
import type { Recalculation } from './recalculate';
import type { Ref } from './values/reference';
import { isError } from './values/scalar';
import type { Sheet } from './values/sheet';

const sameName = (book: Book, before: Book, name: string): boolean => {
	const [now, old]: (Ref | undefined)[] = [book.names.get(name), before.names.get(name)];
	if (!now || !old) return now === old;
	return (
		now.sheet.id === old.sheet.id &&
		now.row === old.row &&
		now.column === old.column &&
		now.rows === old.rows &&
		now.columns === old.columns
	);
};

/** The formula stood here before, and every reference still means the same cells. */
const isUnchanged = (formula: FormulaCell, book: Book, before: Book): boolean => {
	const { sheet, row, column, node, isVolatile } = formula;
	const oldSheet = before.sheets.get(sheet.id);
	const old = oldSheet && before.formulaAt(oldSheet, row, column);
	if (!old || old.node !== node || isVolatile || old.spill.rows * old.spill.columns > 1 || !sheet.isLike(oldSheet)) return false;
	const value = oldSheet.get(row, column);
	// It may have room now.
	if (isError(value) && value.message.startsWith('Array result')) return false;
	return meansTheSame(formula, book, before);
};

/** Every sheet and name that the formula mentions is the one that it was, with the same size. */
const meansTheSame = ({ refs, names }: FormulaCell, book: Book, before: Book): boolean => {
	for (const name of new Set(refs.map((ref) => ref.sheet))) {
		if (name === null) continue;
		const target = book.around.sheetNamed(name);
		if (!target?.isLike(before.sheets.get(target.id)) || before.around.sheetNamed(name)?.id !== target.id) return false;
	}
	return names.every((name) => sameName(book, before, name));
};

/**
 * A workbook that changed its shape (a new tab, more rows, a name) is loaded again, but only what the change reaches is worked out
 * again: a report builds a dozen tabs and reads between them.
 */
export const carryOver = (book: Book, before: Book, work: Recalculation): void => {
	const isKept = (sheet: Sheet): boolean => before.sheets.get(sheet.id) === sheet;
	for (const [sheet, formulas] of book.formulas) {
		if (isKept(sheet)) continue;
		for (const formula of formulas.values()) {
			if (!isUnchanged(formula, book, before)) continue;
			const old = before.sheets.get(formula.sheet.id)!;
			work.carryOver(formula, old.get(formula.row, formula.column), before.formulaAt(old, formula.row, formula.column)?.drawing);
		}
	}
	for (const formula of book.relinked) if (!meansTheSame(formula, book, before)) work.start(formula);
	for (const sheet of book.sheets.values()) {
		if (isKept(sheet)) continue;
		const old = before.sheets.get(sheet.id);
		if (old) for (const [row, column] of sheet.differences(old)) work.touch(sheet, row, column);
		for (const formula of book.formulas.get(sheet)!.values()) if (formula.state === 'dirty') work.start(formula);
	}
};
