import type { SheetCell, Workbook } from '../../tabs/workbook';

/** What the formulas over the sets need in every line and a person may leave out. */
const USUAL: Readonly<Record<string, SheetCell>> = { version: 1, kind: 'kpi', status: 'active', plan_source: 'targets' };

/** Fills in, in place, what a line of a set says by being empty. */
export function fillDefaults(book: Workbook): void {
	const cells = book.read('kpi_sets');
	if (cells === null || cells.length < 3) return;
	const ids = cells[0]!.map(String);
	const metric = ids.indexOf('metric');
	for (const [key, usual] of Object.entries(USUAL)) {
		const at = ids.indexOf(key);
		if (at < 0) continue;
		const column = cells.slice(2).map((line) => [line[at] === '' && line[metric] !== '' ? usual : (line[at] ?? '')]);
		if (column.some(([cell], i) => cell !== (cells[i + 2]![at] ?? ''))) book.write('kpi_sets', 3, at + 1, column);
	}
}
