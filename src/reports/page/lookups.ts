import { missingKey } from '../details/details';
import { PIECE } from '../details/packed';
import { PRESENT } from '../details/present';
import { cell, letters, quoted, rounded, sheet, span } from '../formula';
import type { Sources } from '../tabs';
import { CELLS } from './frame';

/** The n-th number (from 0) of a packed text; empty where there is none. */
export const piece = (text: string, n: number): string => pieceAt(text, `${n}`);
/** The same where a formula tells the place. VALUE of an empty text is 0, which nobody has measured. */
export function pieceAt(text: string, n: string): string {
	const digits = `MID(${text};(${n})*${PIECE}+1;${PIECE})`;
	return `IFERROR(IF(TRIM(${digits})="";"";VALUE(${digits}));"")`;
}

const table = (sources: Sources): string => `${sheet(sources.present)}$A:$${letters(PRESENT.size + 1)}`;

/** A cell of the scope's present state; an empty one stays empty. */
export function now(sources: Sources, place: number): string {
	const content = `INDEX(${table(sources)};${CELLS.presentRow};${place + 1})`;
	return `IFERROR(IF(${content}="";"";${content});"")`;
}

/** Whether a table was never loaded. */
export const isMissing = (sources: Sources, table: Parameters<typeof missingKey>[0]): string =>
	`COUNTIF(${sheet(sources.present)}$A:$A;${quoted(missingKey(table))})>0`;

/** A name that stands in the first line of the tab: a stage, a reason. */
export const nameAt = (sources: Sources, column: number): string => {
	const at = `${sheet(sources.present)}${cell(1, column, 'both')}`;
	return `IF(${at}="";"";${at})`;
};

const BARS = '▁▂▃▄▅▆▇█';

/** A line of small columns, one for each cell of a row; it works in print and in any spreadsheet. */
export function bars(first: string, cells: readonly string[]): string {
	const greatest = `MAX(${first}:${cells[cells.length - 1]!})`;
	const one = (at: string): string => `IF(ISNUMBER(${at});MID("${BARS}";1+${rounded(`7*MAX(0;${at})/${greatest}`)};1);" ")`;
	return `IF(${greatest}>0;${cells.map(one).join('&')};"")`;
}

/** The column of the present-state tab that lists the periods to choose from. */
export const PERIODS = PRESENT.periods + 1;
export const MOST_PERIODS = 120;
export const periodList = (tab: string): string => `${sheet(tab)}${span(1, PERIODS, MOST_PERIODS, 1, 'both')}`;
