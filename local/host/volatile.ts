import { parseA1 } from '../cells/a1';
import type { Book } from './store/book';

const VOLATILE = /(?:^|[^\p{L}\p{N}_.])(NOW|RAND|RANDARRAY|RANDBETWEEN|TODAY)\s*\(/iu;
const TEXT = 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

const withoutText = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

const argumentsOf = (formula: string, open: number): string => {
	let depth = 0;
	for (let at = open; at < formula.length; at += 1) {
		if (formula[at] === '(') depth += 1;
		else if (formula[at] === ')') {
			depth -= 1;
			if (depth === 0) return formula.slice(open + 1, at);
		}
	}
	return formula.slice(open + 1);
};

/** facts §1: a custom function may not be given what changes by itself, in the call or in a cell that the call names. */
export const volatileError = (book: Book, formula: string, sheet: number, custom: readonly string[]): string | null => {
	const bare = withoutText(formula);
	for (const match of bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)) {
		if (!custom.includes(match[1]!.toUpperCase())) continue;
		const inner = argumentsOf(bare, match.index + match[0].length - 1);
		if (VOLATILE.test(` ${inner}`)) return TEXT;
		for (const part of inner.split(/[,;()]/)) {
			const box = parseA1(part.trim(), 1, 1);
			if (!box || box.rows * box.columns > 1000) continue;
			for (let row = box.row; row < box.row + box.rows; row += 1) {
				for (let column = box.column; column < box.column + box.columns; column += 1) {
					const other = book.cell(sheet, row, column).f;
					if (other !== undefined && VOLATILE.test(withoutText(other))) return TEXT;
				}
			}
		}
	}
	return null;
};
