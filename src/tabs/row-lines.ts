import type { Facts } from '../facts/tables';

/** Under the 50,000 characters that a cell takes. */
const CELL = 40_000;

/** A table and some of its rows as JSON text. */
export type RowLine = readonly [table: string, rows: string];

/** Facts as lines of a hidden tab: the table's id and as many rows as fit into a cell. */
export function toRowLines(facts: Facts): RowLine[] {
	const lines: RowLine[] = [];
	for (const [table, rows] of Object.entries(facts)) {
		let batch: string[] = [];
		let size = 0;
		const close = (): void => {
			if (batch.length > 0) lines.push([table, `[${batch.join(',')}]`]);
			batch = [];
			size = 0;
		};
		for (const row of rows) {
			const text = JSON.stringify(row);
			if (size + text.length > CELL) close();
			batch.push(text);
			size += text.length + 1;
		}
		close();
	}
	return lines;
}
