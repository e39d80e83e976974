import { DATA_LAYOUT } from '../../tabs/layout';
import { readLineTable } from '../../tabs/line-table';
import type { Workbook } from '../../tabs/workbook';
import { USUAL_RULES } from '../changes/rule-changes';

/** Fills in, in place, what a line of a set says by being empty: the formulas over the sets need it. */
export function fillDefaults(book: Workbook): void {
	const table = readLineTable(book, 'kpi_sets');
	if (table === null) return;
	for (const [key, usual] of Object.entries(USUAL_RULES)) {
		if (!table.has(key)) continue;
		const before = table.lines.map((line) => line.cell(key) ?? '');
		const after = table.lines.map((line, i) => (before[i] === '' && line.cell('metric') !== '' ? usual : before[i]!));
		if (after.some((cell, i) => cell !== before[i]))
			book.write(
				'kpi_sets',
				DATA_LAYOUT.firstRow,
				table.place(key) + 1,
				after.map((cell) => [cell]),
			);
	}
}
