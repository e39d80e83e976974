import { zone } from '../calendar/zone';
import { isDate } from '../facts/parse/instant';
import { tableIds } from '../facts/tables';
import type { Language } from '../language/text';
import { AGGREGATE_HEAD, type AggregateCell } from '../reports/aggregates';
import { LAST_COLUMN } from '../reports/tabs';
import { AGGREGATES } from './aggregates-tab';
import { aggregateCell, asText } from './encode';
import { DIRECTORY_ROW, FIGURES_NAME, type FigureDirectory } from './figure-directory';
import { COMPUTED_LAYOUT, ID_ROW } from './layout';
import { LineTable } from './line-table';
import type { SheetCell, Workbook } from './workbook';
import { directoryCells, emptyDirectory } from './write-directory';

/** Key of the line that says what somebody should look at before trusting the figures; its second cell is the sentence, or empty. */
export const WARNING = 'warning';

/** Replaces that sentence without touching the figures. */
export function writeWarning(book: Workbook, sentence: string): void {
	const line = new LineTable(book.read(AGGREGATES) ?? [], COMPUTED_LAYOUT).byKey('key').get(WARNING);
	if (line !== undefined) book.write(AGGREGATES, line.row, 2, [[asText(sentence)]]);
}

/** Writes where everything stands, after all tabs have been written. */
export function writeDirectory(book: Workbook, directory: Omit<FigureDirectory, 'tabs' | 'sheets'>): void {
	const cells = directoryCells({ ...directory, ...book.sheetNumbers([...tableIds, AGGREGATES]) });
	book.write(AGGREGATES, DIRECTORY_ROW, 1, [cells]);
	book.nameRows(AGGREGATES, FIGURES_NAME, DIRECTORY_ROW, LAST_COLUMN);
}

/** Writes all figures anew. What is left of a longer table goes in the same write, so that no moment shows half of it. */
export function writeAggregates(book: Workbook, lines: readonly (readonly AggregateCell[])[], language: Language): void {
	book.ensure(AGGREGATES, language === 'ru' ? '_Показатели' : '_KPI', true);
	book.ensureSize(AGGREGATES, 1, LAST_COLUMN);
	writeComputed(book, AGGREGATES, [lines[0]!, emptyDirectory(lines[0]!.length), ...lines.slice(1)], true);
}

export function formatAggregates(book: Workbook, language: Language): void {
	const day = language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd';
	book.formatColumns(
		AGGREGATES,
		COMPUTED_LAYOUT.firstRow,
		AGGREGATE_HEAD.map((key) => (key === 'from' || key === 'to' ? day : null)),
	);
}

/** A whole hidden tab of computed cells. `columnsGo`: so do columns that the lines have no more, since what a person has deleted must not be found. */
export function writeComputed(book: Workbook, id: string, lines: readonly (readonly AggregateCell[])[], columnsGo = false): void {
	const here = zone(book.timeZone);
	const before = book.read(id) ?? [];
	const blank = new Array<SheetCell>(Math.max(lines[0]!.length, columnsGo ? (before[0]?.length ?? 0) : 0)).fill('');
	const left = before.length - lines.length;
	book.write(id, ID_ROW, 1, [
		...lines.map((line) => blank.map((_, i) => aggregateCell(line[i] ?? null, here))),
		...Array.from({ length: Math.max(0, left) }, () => blank),
	]);
	const formats = blank.map((_, i) => (hasStrayDates(lines, before, i) ? PLAIN : null));
	if (formats.includes(PLAIN)) book.formatColumns(id, COMPUTED_LAYOUT.firstRow, formats);
}

/** What Sheets calls the format by which a number is a number. */
const PLAIN = 'General';

/** A date that somebody wrote leaves its format behind: the figure written over it would be read as a day. */
const hasStrayDates = (lines: readonly (readonly AggregateCell[])[], before: SheetCell[][], column: number): boolean =>
	before.some((line) => isDate(line[column])) && !lines.some((line) => typeof line[column] === 'object' && line[column] !== null);
