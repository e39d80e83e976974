import type { Scalar } from '../../cells/cell';
import { isDate, isGeneral } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { parseTyped } from '../../cells/typed';
import { serialOf } from '../../cells/zone';
import { Refusal } from '../contract/refusal';
import type { Cell } from '../store/state';
import { guardValue } from './guards';
import type { Machine } from './machine';

export type Coded = Scalar | { readonly d: number };

export const MAX_TEXT = 50_000;

const yearOf = (machine: Machine): number => new Date(machine.now()).getUTCFullYear();

/** What a cell keeps when its content changes. */
export const shell = (cell: Cell): Cell => ({
	v: null,
	...(cell.s === undefined ? {} : { s: cell.s }),
	...(cell.rule === undefined ? {} : { rule: cell.rule }),
	...(cell.note === undefined ? {} : { note: cell.note }),
});

const formatted = (machine: Machine, cell: Cell, format: string | undefined): Cell => {
	if (!format || !isGeneral(machine.book.styleOf(cell).numberFormat)) return cell;
	return { ...cell, s: machine.book.style({ ...machine.book.styleOf(cell), numberFormat: format }) };
};

/** facts §5: a string is read as a person's typing; a Date becomes a serial in the spreadsheet's zone. */
export const writeCell = (machine: Machine, sheet: number, row: number, column: number, value: Coded, personal = false): void => {
	const { book } = machine;
	const old = book.cell(sheet, row, column);
	const base = shell(old);
	const locale = localeFacts(book.meta.locale);
	if (value === null || value === '') {
		if (old.spill) return;
		book.put(sheet, row, column, base);
		return;
	}
	if (typeof value === 'object') {
		const serial = serialOf(value.d, book.meta.timeZone);
		const format = Number.isInteger(Math.round(serial * 86_400) / 86_400) ? locale.dateFormat : locale.dateTimeFormat;
		const cell = isDate(book.styleOf(base).numberFormat) ? base : formatted(machine, base, format);
		guardValue(machine, sheet, row, column, serial, format, personal);
		book.put(sheet, row, column, { ...cell, v: Math.round(serial * 86_400_000) / 86_400_000 });
		return;
	}
	if (typeof value === 'string') {
		if (value.length > MAX_TEXT) throw new Refusal('Your input contains more than the maximum of 50000 characters in a single cell.');
		const typed = parseTyped(value, locale, yearOf(machine), book.styleOf(base).numberFormat === '@');
		const cell = formatted(machine, base, typed.format);
		if (typed.f === undefined) guardValue(machine, sheet, row, column, typed.v, book.styleOf(cell).numberFormat, personal);
		book.put(sheet, row, column, { ...cell, v: typed.v, ...(typed.f === undefined ? {} : { f: typed.f }) });
		return;
	}
	guardValue(machine, sheet, row, column, value, book.styleOf(base).numberFormat, personal);
	book.put(sheet, row, column, { ...base, v: value });
};

export const writeFormula = (machine: Machine, sheet: number, row: number, column: number, formula: string): void => {
	const base = shell(machine.book.cell(sheet, row, column));
	if (formula === '') machine.book.put(sheet, row, column, base);
	else machine.book.put(sheet, row, column, { ...base, f: formula.startsWith('=') ? formula : `=${formula}` });
};
