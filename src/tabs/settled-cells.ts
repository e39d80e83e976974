import { asText } from './encode';
import { readLineTable } from './line-table';
import { stretchesOf } from './own-columns';
import type { Workbook } from './workbook';

/** Puts the one word for what a person has written in a column of a tab, where there is such a word; nothing else is touched. */
export function settleCells(book: Workbook, tab: string, column: string, settled: (word: string) => string | undefined): void {
	const table = readLineTable(book, tab);
	if (table === null || !table.has(column)) return;
	const words = new Map<number, string>();
	for (const line of table.lines) {
		const word = line.text(column).trim();
		const one = word === '' ? undefined : settled(word);
		if (one !== undefined && one !== word) words.set(line.row, one);
	}
	for (const [row, count] of stretchesOf([...words.keys()]))
		book.write(
			tab,
			row,
			table.place(column) + 1,
			Array.from({ length: count }, (_, i) => [asText(words.get(row + i)!)]),
		);
}
