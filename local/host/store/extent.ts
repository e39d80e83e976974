import type { Rows } from './state';

/** How many rows and columns hold a value or a formula. */
export const extentOf = (rows: Rows): readonly [rows: number, columns: number] => {
	let [lastRow, lastColumn] = [0, 0];
	for (let r = 0; r < rows.length; r += 1) {
		const row = rows[r];
		if (!row) continue;
		for (let c = row.length - 1; c >= 0; c -= 1) {
			const cell = row[c];
			if (!cell || (cell.v === null && cell.f === undefined && !cell.error)) continue;
			lastRow = r + 1;
			lastColumn = Math.max(lastColumn, c + 1);
			break;
		}
	}
	return [lastRow, lastColumn];
};
