import { readAggregates } from '../../tabs/aggregates-tab';
import type { ReadableWorkbook } from '../../tabs/workbook';
import { definitionsPrint, ownLinesOf } from './own-lines';

/** Lines of own KPIs have been written, changed or taken away since the figures were computed. */
export function areOwnFiguresOld(book: Pick<ReadableWorkbook, 'read'>): boolean {
	const lines = ownLinesOf(book);
	const before = readAggregates(book).directory?.own;
	return before === undefined ? lines.length > 0 : before !== definitionsPrint(lines);
}
