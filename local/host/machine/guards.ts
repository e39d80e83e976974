import { covers, overlaps, toA1 } from '../../cells/a1';
import type { Box, Scalar } from '../../cells/cell';
import { display, isDate } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { Refusal } from '../contract/refusal';
import type { Book } from '../store/book';
import type { ProtectionState, Validation } from '../store/state';
import { meetsCriterion } from './conditions';
import type { Machine } from './machine';

export const PROTECTED =
	'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** facts §5: the owner always may; a fresh protection lets every editor of the file through. */
export const mayEditProtection = (book: Book, protection: ProtectionState, email: string): boolean =>
	email === book.meta.owner || protection.warningOnly || protection.editors === null || protection.editors.includes(email);

export const mayEdit = (book: Book, box: Box, email: string): boolean =>
	book.sheet(box.sheet).protections.every((protection) => {
		if (mayEditProtection(book, protection, email) || !overlaps(protection.box, box)) return true;
		return protection.type === 'SHEET' && protection.unprotected.some((free) => covers(free, box));
	});

export const guard = (book: Book, box: Box, email: string): void => {
	if (!mayEdit(book, box, email)) throw new Refusal(PROTECTED);
};

/** A sheet under protection keeps its shape and its name for those who may not edit it. */
export const guardSheet = (book: Book, sheet: number, email: string): void => {
	const whole = book.sheet(sheet).protections.find((protection) => protection.type === 'SHEET');
	if (whole && !mayEditProtection(book, whole, email)) throw new Refusal(PROTECTED);
};

const listOf = (book: Book, arg: unknown): Set<string> => {
	if (Array.isArray(arg)) return new Set(arg.map(String));
	const { box } = arg as { box: Box };
	const listed = new Set<string>();
	for (let row = box.row; row < box.row + box.rows; row += 1) {
		for (let column = box.column; column < box.column + box.columns; column += 1) {
			const cell = book.cell(box.sheet, row, column);
			if (cell.v !== null) listed.add(display(cell.v, book.styleOf(cell).numberFormat ?? cell.suggested, localeFacts(book.meta.locale)));
		}
	}
	return listed;
};

const TEXT_FORMS: Readonly<Record<string, RegExp>> = {
	TEXT_IS_VALID_EMAIL: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
	TEXT_IS_VALID_URL: /^(https?:\/\/)?[^\s.]+\.\S+$/,
};

const accepts = (machine: Machine, rule: Validation, value: Scalar, format: string | undefined): boolean => {
	const { criteria, args } = rule;
	const shown = display(value, format, localeFacts(machine.book.meta.locale));
	if (criteria.startsWith('VALUE_IN_')) return listOf(machine.book, args[0]).has(shown) || listOf(machine.book, args[0]).has(String(value));
	if (criteria === 'CHECKBOX')
		return args.length > 0 ? args.some((arg) => arg === value || String(arg) === shown) : typeof value === 'boolean';
	if (criteria === 'DATE_IS_VALID_DATE') return isDate(format);
	const form = TEXT_FORMS[criteria];
	if (form) return form.test(String(value).toLowerCase());
	// A rule by formula lets everything in here.
	return criteria === 'CUSTOM_FORMULA' || meetsCriterion(machine, rule, value, String(value), format);
};

/** Refuses what a cell's validation rejects; rules that only warn let everything in. */
export const guardValue = (
	machine: Machine,
	sheet: number,
	row: number,
	column: number,
	value: Scalar,
	format: string | undefined,
	personal: boolean,
): void => {
	const index = machine.book.cell(sheet, row, column).rule;
	const rule = index === undefined ? undefined : machine.book.validations[index];
	if (!rule || rule.allowInvalid || value === null || accepts(machine, rule, value, format)) return;
	const standard = `The data you entered in cell ${toA1({ row, column, rows: 1, columns: 1 })} violates the data validation rules set on this cell.`;
	throw new Refusal(personal && rule.help ? rule.help : standard);
};
