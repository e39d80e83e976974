import type { Report } from '../reports/report';
import type { FigureDirectory } from './figure-directory';

/** A cell as the sheet holds it; dates come and go as `Date`. */
export type SheetCell = string | number | boolean | Date | null;

/** A tab of the add-on, known by its mark: users may rename, move, colour and sort it. */
export interface Tab {
	readonly id: string;
	readonly name: string;
}

/** A data tab to be made, and how many columns it will have. */
export interface DataTab extends Tab {
	readonly columns: number;
}

/** Heads a column that orders lines while they are gathered; a kill may leave it behind. */
export const ORDER_COLUMN = '_order';

/** A block that is going to be written, by the rows at which its lines stand now. */
export interface PlannedWrite {
	readonly id: string;
	readonly rows: readonly number[];
	readonly column: number;
	readonly cells: readonly (readonly SheetCell[])[];
}

/** What is going to happen to the tabs in one stroke. */
export interface WritePlan {
	readonly writes: readonly PlannedWrite[];
	/** Tabs that lose lines or columns, or are cleared. */
	readonly reshaped: readonly string[];
	/** Tabs that may be drawn anew. */
	readonly drawn?: readonly string[];
	/** Those of them that will be, from their first cell on. */
	readonly redrawn?: readonly string[];
	/** How large the tabs must be afterwards. */
	readonly sizes: readonly { readonly id: string; readonly rows: number; readonly columns: number }[];
}

/** Why the sheet would refuse a write. */
export type Obstacle =
	/** The user may not edit `range` of the tab. */
	| { readonly kind: 'protection'; readonly tab: string; readonly range: string }
	/** A rule of data validation rejects `value`. */
	| { readonly kind: 'validation'; readonly tab: string; readonly range: string; readonly value: string }
	/** Merged cells would swallow what is written. */
	| { readonly kind: 'merge'; readonly tab: string; readonly range: string }
	/** Columns that a person put into what is drawn, and filled. */
	| { readonly kind: 'column'; readonly tab: string; readonly range: string }
	/** The file would hold more cells than Google allows. */
	| { readonly kind: 'room'; readonly cells: number; readonly limit: number };

/** The aggregate tab as a formula in a cell sees it: its directory, and lines from a row of the sheet down. */
export interface FigureLines {
	readonly directory: FigureDirectory;
	lines(row: number, count: number): readonly FigureLine[];
}

/** Its cells by column id; undefined where the tab has no such column. */
export interface FigureLine {
	cell(id: string): SheetCell | undefined;
}

/** The spreadsheet, as far as a formula in a cell may look at it. */
export interface ReadableWorkbook {
	readonly timeZone: string;
	readonly locale: string;
	tabs(): readonly Tab[];
	has(id: string): boolean;
	/** What the tab is called now; null when there is none. */
	nameOf(id: string): string | null;
	/** Everything the tab holds, rows of equal length; null when there is no such tab. */
	read(id: string): SheetCell[][] | null;
	/** Only for a formula in a cell; null where the tab has no directory. */
	figureLines?(): FigureLines | null;
}

/** The spreadsheet, as far as use cases need it. Rows and columns are counted from 1. */
export interface Workbook extends ReadableWorkbook {
	/** The tab with this mark; made, with this name, when there is none. */
	/** `after`: a new one goes behind the last of these that exist. */
	ensure(id: string, name: string, hidden?: boolean, after?: readonly string[]): void;
	/** Writes one block; the grid grows as needed. Text that begins with `=` becomes a formula. */
	write(id: string, row: number, column: number, cells: readonly (readonly SheetCell[])[]): void;
	/** The number formats of a column's cells, from a row down: what the sheet has, not what waits to be written. */
	numberFormats(id: string, row: number, column: number, rows: number): readonly string[];
	/** Number formats of whole columns, from a row down. */
	formatColumns(id: string, row: number, formats: readonly (string | null)[]): void;
	/** The tabs with these marks, made where they are not there yet, in the look of a data tab: first row hidden, second bold and frozen. */
	ensureData(tabs: readonly DataTab[]): void;
	hideColumn(id: string, column: number): void;
	/** Widths of columns, and lists to choose from in the cells below the headings. */
	dressColumns(id: string, columns: readonly ColumnDress[]): void;
	/** Puts tabs out of sight, or brings them back. */
	setHidden(ids: readonly string[], isHidden: boolean): void;
	/** Takes stretches of lines out, [first, how many], in the order they stand. */
	dropRows(id: string, stretches: readonly (readonly [number, number])[]): void;
	/**
	 * Moves these lines behind all others up to the line `last`, in one stroke whatever their number; every line takes along all that
	 * belongs to it: a person's own columns, formulas, notes, colours. False where the sheet does not let lines be moved.
	 */
	moveRowsToEnd(id: string, stretches: readonly (readonly [number, number])[], last: number): boolean;
	dropColumn(id: string, column: number): void;
	clear(id: string): void;
	/** Draws a report in its tab; what a person wrote outside the drawn block stays. */
	render(report: Report): void;
	/** Tabs that a stopped drawing has left half drawn. */
	unfinished(): readonly Tab[];
	/** Makes a tab as a copy of another with one cell of its own, or brings such a tab back to what it was made from. */
	copyTemplate(request: TemplateCopy): void;
	/** Gives a tab another mark, and a grey tab under a longer name, out of sight. */
	archive(id: string, to: string, prefix: string): void;
	/** Brings it back. */
	restore(id: string, to: string, prefix: string): void;
	/** Lets nobody but this person edit the tab, save the free parts; null takes that away. */
	protect(id: string, protection: Protection | null): void;
	activate(id: string): void;
	/** Gives the spreadsheet another clock; cells keep what they show. */
	setTimeZone(zone: string): void;
	/** Makes the grid large enough, and looks at the tab once: the writes that follow need no look of their own. */
	ensureSize(id: string, rows: number, columns: number): void;
	/** The cells of all tabs, empty ones too: Google counts them all. */
	cellCount(): number;
	/** How many more cells the file may have once the tabs are as large as this; below zero they do not fit. */
	roomLeft(sizes: WritePlan['sizes']): number;
	/** The numbers of the sheets of these tabs, and how many sheets the file has in all. */
	sheetNumbers(ids: readonly string[]): { readonly tabs: Readonly<Record<string, number>>; readonly sheets: number };
	/** Gives the first rows of a tab a name by which formulas find them. */
	nameRows(id: string, name: string, rows: number, columns: number): void;
	/** Why the sheet would refuse these writes; empty where nothing stands in their way. */
	obstacles(plan: WritePlan): readonly Obstacle[];
	/** Makes everything written so far real. */
	flush(): void;
}

export interface ColumnDress {
	readonly column: number;
	/** Pixels. */
	readonly width: number;
	readonly choose?: readonly string[];
	/** Other words may be typed, too. */
	readonly isOpen?: true;
}

export interface Protection {
	/** Ranges that all who edit the file may change, A1. */
	readonly free: readonly string[];
	/** Who may change the whole tab besides the one who protects it and the file's owner. */
	readonly editors?: readonly string[];
	/** The ranges of one person. */
	readonly own?: readonly string[];
	readonly ownEditor?: string;
	/** Ranges that these people may change, besides the editors of the whole. */
	readonly boxes?: readonly string[];
	readonly boxEditors?: readonly string[];
}

export interface TemplateCopy {
	/** The report that the template's tab was drawn from. */
	readonly template: Report;
	readonly id: string;
	readonly name: string;
	/** A new tab goes behind this one. */
	readonly behind: string;
	/** The one cell in which such tabs differ. */
	readonly cell: { readonly row: number; readonly column: number };
	readonly value: string;
}
