import { columnStyle } from '../facts/parse/column-style';
import { minorUnits } from '../facts/parse/minor-units';
import { parseNumber } from '../facts/parse/number';
import { type Sheet, surroundings } from './context';
import { isHeadingText, unreadable } from './sentences';

/** A figure, or a column of them added up, in minor units; nothing but blanks is no value. */
export function sumOf(argument: unknown, name: string, sheet: Sheet): number | null {
	const cells: unknown[] = Array.isArray(argument) ? argument.flat() : [argument];
	const { style } = columnStyle('number', cells.length, (i) => cells[i], surroundings(sheet));
	let total: number | null = null;
	for (const [i, cell] of cells.entries()) {
		const number = parseNumber(cell, sheet.locale, style.decimal, style.byMark);
		if (typeof number === 'symbol') {
			// A whole column brings its heading along.
			if (i === 0 && cells.length > 1 && isHeadingText(cell)) continue;
			throw unreadable(cell, name, cells.length > 1 ? i : null, 'число', 'a number', sheet);
		}
		if (number !== null) total = (total ?? 0) + minorUnits(number);
	}
	return total;
}
