import { readLineTable } from '../../tabs/line-table';
import type { WorkbookPort } from '../ports/ports';
import { LOG } from './log';
import type { ImportRunLine } from './types';

const MAX_LINES = 10;

/** The last lines of the import log, newest first. */
export function lastRuns({ book }: WorkbookPort): ImportRunLine[] {
	const lines = (readLineTable(book, LOG)?.lines ?? []).filter((line) => !line.isBlank);
	return lines
		.slice(-MAX_LINES)
		.reverse()
		.map((line) => {
			const at = line.instant('at');
			return {
				at: at === null ? '' : new Date(at).toISOString(),
				by: line.text('by'),
				source: line.text('source'),
				kind: line.text('kind'),
				added: line.number('added') ?? 0,
				changed: line.number('changed') ?? 0,
				removed: line.number('removed') ?? 0,
				unreadable: line.number('unreadable') ?? 0,
				seconds: line.number('seconds') ?? 0,
			};
		});
}
