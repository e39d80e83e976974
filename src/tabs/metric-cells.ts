import { asText } from './encode';
import { readLineTable } from './line-table';
import { stretchesOf } from './own-columns';
import type { Workbook } from './workbook';

/** Puts the id of a KPI where a person has typed its name, in the column of metrics of a tab; nothing else is touched. */
export function settleMetrics(book: Workbook, tab: string, idOf: (word: string) => string | undefined): void {
	const table = readLineTable(book, tab);
	if (table === null || !table.has('metric')) return;
	const ids = new Map<number, string>();
	for (const line of table.lines) {
		const word = line.text('metric').trim();
		const id = word === '' ? undefined : idOf(word);
		if (id !== undefined && id !== word) ids.set(line.row, id);
	}
	for (const [row, count] of stretchesOf([...ids.keys()]))
		book.write(
			tab,
			row,
			table.place('metric') + 1,
			Array.from({ length: count }, (_, i) => [asText(ids.get(row + i)!)]),
		);
}
