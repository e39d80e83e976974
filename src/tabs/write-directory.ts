import { AGGREGATE_HEAD, type AggregateCell } from '../reports/aggregates';
import { DIRECTORY, type FigureDirectory, TEXT, VERSION } from './figure-directory';
import type { SheetCell } from './workbook';

/** Sheets takes 50,000 characters in a cell. */
const PIECE = 48_000;

/** The directory's line before it is known what belongs there. */
export const emptyDirectory = (width: number): AggregateCell[] => [DIRECTORY, ...new Array<null>(width - 1).fill(null)];

export function directoryCells(directory: FigureDirectory): SheetCell[] {
	const text = JSON.stringify({ version: VERSION, ...directory });
	const cells: SheetCell[] = [DIRECTORY];
	for (let at = 0; at < text.length; at += PIECE) cells.push(TEXT + text.slice(at, at + PIECE));
	return cells;
}

/** Scopes and periods in the order in which the lines of figures name them. */
export function orderOf(lines: readonly (readonly AggregateCell[])[]): Pick<FigureDirectory, 'scopes' | 'periods'> {
	const [scope, period] = [AGGREGATE_HEAD.indexOf('scope'), AGGREGATE_HEAD.indexOf('period')];
	const scopes = [...new Set(lines.map((line) => String(line[scope])))];
	return { scopes, periods: lines.filter((line) => line[scope] === scopes[0]).map((line) => String(line[period])) };
}
