import { asText } from './encode';
import { readLineTable } from './line-table';
import type { Workbook } from './workbook';

/** Puts the id of a KPI where a person has typed its name, in the column of metrics of a tab; nothing else is touched. */
export function settleMetrics(book: Workbook, tab: string, idOf: (word: string) => string | undefined): void {
	const table = readLineTable(book, tab);
	if (table === null || !table.has('metric')) return;
	for (const line of table.lines) {
		const word = line.text('metric').trim();
		const id = word === '' ? undefined : idOf(word);
		if (id !== undefined && id !== word) book.write(tab, line.row, table.place('metric') + 1, [[asText(id)]]);
	}
}
