import { serialOf } from '../../cells/zone';
import type { Book } from './book';

const OF_THE_DAY = /\bTODAY\s*\(/i;
const OF_THE_MOMENT = /\b(?:NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** The day in the book's zone. */
export const dayIn = ({ meta }: Book, now: number): number => Math.floor(serialOf(now, meta.timeZone));

function* formulas(book: Book): Generator<readonly [formula: string, sheet: number, row: number, column: number]> {
	for (const { id } of book.meta.sheets) {
		for (const [r, row] of book.rows(id).entries()) {
			if (row) for (const [c, cell] of row.entries()) if (cell?.f !== undefined) yield [cell.f, id, r, c];
		}
	}
}

/** Whether formulas keep their values while no cell changes: for good, for the day, or not at all. */
export function lasting(book: Book): 'always' | 'day' | 'moment' {
	let found: 'always' | 'day' = 'always';
	for (const [formula] of formulas(book)) {
		if (OF_THE_MOMENT.test(formula)) return 'moment';
		if (OF_THE_DAY.test(formula)) found = 'day';
	}
	return found;
}

/** Marks what another day changes. */
export function turnDay(book: Book): void {
	for (const [formula, sheet, row, column] of formulas(book))
		if (OF_THE_DAY.test(formula) || OF_THE_MOMENT.test(formula)) book.news.edit(sheet, row, column);
}
