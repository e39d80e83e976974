import type { Box } from './cell';

export const columnLetters = (column: number): string => {
	let text = '';
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
};

export const columnIndex = (letters: string): number => {
	let value = 0;
	for (const letter of letters.toUpperCase()) value = value * 26 + letter.charCodeAt(0) - 64;
	return value - 1;
};

/** facts §5: which titles Google quotes in the ranges that it returns. */
export const quoteSheet = (name: string): string =>
	/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*)$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const splitSheet = (text: string): { sheet: string | null; rest: string } => {
	const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.*)$/s.exec(text.trim());
	return match ? { sheet: (match[1]?.replaceAll("''", "'") ?? match[2])!, rest: match[3]! } : { sheet: null, rest: text.trim() };
};

const PART = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d*))?$/;

/** Reads `A1`, `A1:B2`, `5:7`, `D:F`, `A2:D`; null when it is not a range. `open` tells that the notation has no last row or column. */
export const parseA1 = (text: string, rows: number, columns: number): (Omit<Box, 'sheet'> & { open: boolean }) | null => {
	const parts = text.split(':');
	if (parts.length > 2) return null;
	const cells = parts.map((part) => PART.exec(part.trim()));
	if (cells.some((match) => !match || match[0] === '')) return null;
	const [from, to = from] = cells.map((match) => ({
		row: match![2] === undefined ? null : Number(match![2]) - 1,
		column: match![1] === undefined ? null : columnIndex(match![1]),
	}));
	if (!from || !to) return null;
	if (parts.length === 1 && (from.row === null || from.column === null)) return null;
	const low = (a: number | null, b: number | null) => Math.min(a ?? b ?? 0, b ?? a ?? 0);
	const row = low(from.row, to.row);
	const column = low(from.column, to.column);
	const lastRow = from.row === null || to.row === null ? rows - 1 : Math.max(from.row, to.row);
	const lastColumn = from.column === null || to.column === null ? columns - 1 : Math.max(from.column, to.column);
	const open = from.row === null || to.row === null || from.column === null || to.column === null;
	return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1, open };
};

export const toA1 = (box: Omit<Box, 'sheet'>, absolute = false): string => {
	const sign = absolute ? '$' : '';
	const cell = (row: number, column: number) => `${sign}${columnLetters(column)}${sign}${row + 1}`;
	const from = cell(box.row, box.column);
	return box.rows === 1 && box.columns === 1 ? from : `${from}:${cell(box.row + box.rows - 1, box.column + box.columns - 1)}`;
};

export const overlaps = (a: Box, b: Box): boolean =>
	a.sheet === b.sheet &&
	a.row < b.row + b.rows &&
	b.row < a.row + a.rows &&
	a.column < b.column + b.columns &&
	b.column < a.column + a.columns;

export const covers = (a: Box, b: Box): boolean =>
	a.sheet === b.sheet &&
	a.row <= b.row &&
	a.column <= b.column &&
	a.row + a.rows >= b.row + b.rows &&
	a.column + a.columns >= b.column + b.columns;
