import { parseNumber } from '../facts/parse/number';
import { UserError } from '../language/user-error';
import type { Sheet } from './context';
import { unreadable } from './sentences';

/** The cells of an argument in reading order, and how they lie; a one-cell range arrives as a scalar. */
export interface List {
	readonly cells: readonly unknown[];
	readonly isOne: boolean;
	readonly isRow: boolean;
	readonly isColumn: boolean;
}

export function listOf(argument: unknown): List {
	if (!Array.isArray(argument)) return { cells: [argument], isOne: true, isRow: false, isColumn: false };
	const lines = argument.map((line: unknown) => (Array.isArray(line) ? (line as unknown[]) : [line]));
	return { cells: lines.flat(), isOne: false, isRow: lines.length === 1, isColumn: lines.every((line) => line.length === 1) };
}

/** The first cell of an argument that should be one. */
export const single = (argument: unknown): unknown => listOf(argument).cells[0];

export const isBlank = (cell: unknown): boolean => cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** A column without its empty tail: `A2:A` brings the whole sheet. */
export function withoutTail(cells: readonly unknown[]): readonly unknown[] {
	let end = cells.length;
	while (end > 1 && isBlank(cells[end - 1])) end--;
	return cells.slice(0, end);
}

export function numberCell(cell: unknown, name: string, sheet: Sheet, index: number | null = null): number | null {
	const number = parseNumber(single(cell), sheet.locale);
	if (typeof number === 'symbol') throw unreadable(single(cell), name, index, 'число', 'a number', sheet);
	return number;
}

export function neededNumber(cell: unknown, name: string, sheet: Sheet): number {
	const number = numberCell(cell, name, sheet);
	if (number !== null) return number;
	throw new UserError({ ru: `Не заполнен аргумент ${name}: нужно число.`, en: `The argument ${name} is empty: give a number.` });
}

/** The same answer for one cell, or for every cell of a range. */
export function mapped(argument: unknown, answer: (cell: unknown) => unknown): unknown {
	if (!Array.isArray(argument)) return answer(argument);
	return argument.map((line: unknown) => (Array.isArray(line) ? line : [line]).map((cell) => (isBlank(cell) ? null : answer(cell))));
}
