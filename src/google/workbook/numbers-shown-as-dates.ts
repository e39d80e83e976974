import { MS_PER_DAY } from '../../calendar/day';
import type { Zone } from '../../calendar/zone';
import { isDate } from '../../facts/parse/instant';
import type { Column } from '../../facts/table';
import { DATA_LAYOUT } from '../../tabs/layout';
import { LineTable } from '../../tabs/line-table';
import type { SheetCell } from '../../tabs/workbook';

type MaybeNumbers = Pick<Column, 'key'> & Partial<Pick<Column, 'kind' | 'isDuration'>>;

/** The day from which a spreadsheet counts, 30.12.1899. */
const FIRST_DAY = -25_569;
/** As exact as a date of a spreadsheet is: a date knows milliseconds. */
const PARTS = 1e7;
/** One or two dates among numbers were typed as dates; more of them are numbers that somebody gave the format of dates. */
const FORMATTED = 3;

/**
 * Somebody gave a column of amounts the format of dates: Google then hands out dates, though the cells hold the numbers they held. They are read
 * as these numbers. Dates that were pasted over amounts are read so, too: that a column was changed by hand is told in any case.
 */
export function withNumbers(columns: readonly MaybeNumbers[], cells: SheetCell[][], here: Zone): SheetCell[][] {
	const table = new LineTable(cells);
	const first = DATA_LAYOUT.firstRow - 1;
	for (const { key, kind, isDuration } of columns) {
		const place = kind === 'money' || kind === 'number' ? table.place(key) : -1;
		if (place < 0) continue;
		const rows: number[] = [];
		let others = 0;
		for (let i = first; i < cells.length; i++) {
			const cell = cells[i]![place]!;
			if (isDate(cell)) rows.push(i);
			else if (cell !== '') others++;
		}
		if (rows.length < FORMATTED && (rows.length < 2 || others > 0)) continue;
		const numbers = rows.map((i) => serialOf(cells[i]![place] as Date, here));
		// 0:05:30 was typed as a time of day.
		if (isDuration === true && numbers.some((number) => !Number.isInteger(number))) continue;
		rows.forEach((i, n) => {
			cells[i]![place] = numbers[n]!;
		});
	}
	return cells;
}

function serialOf(date: Date, here: Zone): number {
	const at = date.getTime();
	const local = at + here.offsetAt(at);
	return Math.round((local / MS_PER_DAY - FIRST_DAY) * PARTS) / PARTS;
}
