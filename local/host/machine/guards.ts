import { covers, overlaps, toA1 } from '../../cells/a1';
import type { Box, Scalar } from '../../cells/cell';
import { display, isDate } from '../../cells/display';
import { localeFacts } from '../../cells/locale';
import { serialOf } from '../../cells/zone';
import { Refusal } from '../contract/refusal';
import type { Book } from '../store/book';
import type { ProtectionState, Validation } from '../store/state';

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

const bound = (book: Book, arg: unknown): number =>
	typeof arg === 'object' && arg !== null && 'd' in arg ? serialOf((arg as { d: number }).d, book.meta.timeZone) : Number(arg);

const compare: Record<string, (value: number, from: number, to: number) => boolean> = {
	BETWEEN: (value, from, to) => value >= from && value <= to,
	NOT_BETWEEN: (value, from, to) => value < from || value > to,
	EQUAL_TO: (value, from) => value === from,
	NOT_EQUAL_TO: (value, from) => value !== from,
	GREATER_THAN: (value, from) => value > from,
	GREATER_THAN_OR_EQUAL_TO: (value, from) => value >= from,
	LESS_THAN: (value, from) => value < from,
	LESS_THAN_OR_EQUAL_TO: (value, from) => value <= from,
	AFTER: (value, from) => value > from,
	BEFORE: (value, from) => value < from,
	ON_OR_AFTER: (value, from) => value >= from,
	ON_OR_BEFORE: (value, from) => value <= from,
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

const accepts = (book: Book, rule: Validation, value: Scalar, shown: string, dated: boolean): boolean => {
	const { criteria, args } = rule;
	if (criteria.startsWith('VALUE_IN_')) return listOf(book, args[0]).has(shown) || listOf(book, args[0]).has(String(value));
	if (criteria === 'CHECKBOX')
		return args.length > 0 ? args.some((arg) => arg === value || String(arg) === shown) : typeof value === 'boolean';
	if (criteria === 'DATE_IS_VALID_DATE') return dated;
	const match = /^(NUMBER|DATE)_(.+)$/.exec(criteria);
	if (match) {
		const test = compare[match[2]!];
		return (
			!test || (typeof value === 'number' && (match[1] === 'NUMBER' || dated) && test(value, bound(book, args[0]), bound(book, args[1])))
		);
	}
	const text = String(value).toLowerCase();
	const operand = String(args[0] ?? '').toLowerCase();
	if (criteria === 'TEXT_CONTAINS') return text.includes(operand);
	if (criteria === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(operand);
	if (criteria === 'TEXT_EQUAL_TO') return text === operand;
	if (criteria === 'TEXT_IS_VALID_EMAIL') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
	if (criteria === 'TEXT_IS_VALID_URL') return /^(https?:\/\/)?[^\s.]+\.\S+$/.test(text);
	return true;
};

/** Refuses what a cell's validation rejects; rules that only warn let everything in. */
export const guardValue = (
	book: Book,
	sheet: number,
	row: number,
	column: number,
	value: Scalar,
	format: string | undefined,
	personal: boolean,
): void => {
	const index = book.cell(sheet, row, column).rule;
	const rule = index === undefined ? undefined : book.validations[index];
	if (!rule || rule.allowInvalid || value === null) return;
	if (accepts(book, rule, value, display(value, format, localeFacts(book.meta.locale)), isDate(format))) return;
	const standard = `The data you entered in cell ${toA1({ row, column, rows: 1, columns: 1 })} violates the data validation rules set on this cell.`;
	throw new Refusal(personal && rule.help ? rule.help : standard);
};
