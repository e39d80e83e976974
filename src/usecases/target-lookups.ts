import { cell } from '../reports/formula';
import { LOOKUP } from '../reports/tabs';
import type { Workbook } from './ports';

/**
 * Beside every plan a native formula with its scope, metric and period in one text: by it the summaries find a plan. A person's own
 * line gets it with the next import or recomputation.
 */
export function fillLookups(book: Workbook): void {
	const cells = book.read('targets');
	if (cells === null) return;
	const ids = cells[0]!.map(String);
	const place = ids.indexOf(LOOKUP) < 0 ? ids.length : ids.indexOf(LOOKUP);
	const at = (key: string, row: number): string => cell(row, ids.indexOf(key) + 1);
	if (ids[place] === undefined) book.write('targets', 1, place + 1, [[LOOKUP]]);
	const formulas = cells.slice(2).map((_, i) => {
		const row = i + 3;
		const isOver = `OR(${at('status', row)}="archived";${at('status', row)}="draft")`;
		return [`=IF(${isOver};"";${at('scope', row)}&"|"&${at('metric', row)}&"|"&${at('period', row)})`];
	});
	if (formulas.length > 0) book.write('targets', 3, place + 1, formulas);
	book.hideColumn('targets', place + 1);
}
