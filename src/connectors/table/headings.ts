import type { Column, Table } from '../../facts/table';

const fold = (word: string): string =>
	word
		.replace(/^\uFEFF/, '')
		.trim()
		.replace(/\s+/g, ' ')
		.toLowerCase()
		.replace(/ё/g, 'е');

/** How well a heading names a column: its id, its Russian or English header, then the other names people give it. */
function rank(column: Column, word: string): number {
	if (column.key === word) return 3;
	if (fold(column.header.ru) === word || fold(column.header.en) === word) return 2;
	return column.also?.includes(word) === true ? 1 : 0;
}

/** Every column that a heading could mean. */
export function candidates(table: Table, heading: string): string[] {
	return table.columns.filter((column) => rank(column, fold(heading)) > 0).map(({ key }) => key);
}

/**
 * For each heading of a pasted table, the column it means, or null for the user's own. `chosen` (heading → column id) is the
 * mapping a user approved, '' where it means none; it goes before what is recognised. One column is filled by one heading, the best.
 */
export function mapHeadings(table: Table, headings: readonly string[], chosen: Readonly<Record<string, string>> = {}): (string | null)[] {
	const usedColumns = new Set<string>();
	const result: (string | null)[] = headings.map((heading) => {
		const chosenColumn = chosen[heading.trim()];
		if (chosenColumn === undefined || usedColumns.has(chosenColumn) || !table.columns.some(({ key }) => key === chosenColumn)) return null;
		usedColumns.add(chosenColumn);
		return chosenColumn;
	});
	for (const level of [3, 2, 1])
		headings.forEach((heading, i) => {
			if (result[i] !== null || chosen[heading.trim()] === '') return;
			const column = table.columns.find((candidate) => !usedColumns.has(candidate.key) && rank(candidate, fold(heading)) === level);
			if (column === undefined) return;
			result[i] = column.key;
			usedColumns.add(column.key);
		});
	return result;
}
