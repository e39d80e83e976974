import { lineNamed, linesFrom, type OwnLine } from '../../own-kpis/lines';
import type { FigureDirectory } from '../../tabs/figure-directory';
import { readLineTable } from '../../tabs/line-table';
import type { ReadableWorkbook } from '../../tabs/workbook';
import { fingerprint } from '../changes/fingerprint';

type Book = Pick<ReadableWorkbook, 'read'>;

/** The lines of the tab of own KPIs as they stand now. */
export function ownLinesOf(book: Book): OwnLine[] {
	const lines = readLineTable(book, 'own_kpis')?.lines ?? [];
	return linesFrom(lines.length, (key, i) => lines[i]!.text(key));
}

/** Tells whether the definitions are still those that the figures were computed by. */
export const definitionsPrint = (lines: readonly OwnLine[]): string => fingerprint(JSON.stringify(lines));

/** The column of an own KPI among the figures; null where there is no such KPI, or definitions have changed since the figures were computed. */
export function heldOwnKpi(book: Book, directory: Pick<FigureDirectory, 'own'>, word: string): string | null {
	if (directory.own === undefined) return null;
	const lines = ownLinesOf(book);
	return definitionsPrint(lines) === directory.own ? (lineNamed(lines, word)?.id ?? null) : null;
}
