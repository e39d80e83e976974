/**
 * The calculator: a spreadsheet engine behind a synchronous door. The host's store is the truth of what was typed;
 * the calculator only says what each formula gives.
 */

export interface CellError {
	/** As Google Sheets shows it: `#N/A`, `#REF!`, `#ERROR!`, `#NAME?`, `#VALUE!`, `#DIV/0!`, `#NUM!`. */
	readonly error: string;
	/** The cell's hover text. */
	readonly message: string;
}

/** A date or date-time as Sheets holds it: days since 1899-12-30 in the spreadsheet's zone. */
export interface DateSerial {
	readonly date: number;
}

/** A small chart inside its cell; to other formulas and to scripts the cell is empty text. */
export interface Sparkline {
	readonly chart: 'line' | 'bar' | 'column' | 'winloss';
	/** In the order drawn; null where a value is left out. */
	readonly values: readonly (number | null)[];
	/** Where the points of a line stand, when the data say so. */
	readonly along: readonly number[] | null;
	readonly colors: Readonly<Partial<Record<SparklineColor, string>>>;
	readonly numbers: Readonly<Partial<Record<'xmin' | 'xmax' | 'ymin' | 'ymax' | 'max' | 'linewidth', number>>>;
	/** Whether the line of zero is drawn. */
	readonly axis: boolean;
}

export type SparklineColor =
	| 'color'
	| 'color1'
	| 'color2'
	| 'lowcolor'
	| 'highcolor'
	| 'firstcolor'
	| 'lastcolor'
	| 'negcolor'
	| 'axiscolor';

/** A formula's result that is drawn. */
export interface Drawing {
	readonly sparkline: Sparkline;
}

export type CalcValue = string | number | boolean | null | DateSerial | CellError | Drawing;

/** What a cell holds: a formula as the user typed it (leading `=`, the locale's separators), or a value. */
export interface CalcInput {
	readonly formula?: string;
	/** With a formula: what it gave when it was calculated last, which holds until a cell that it reads changes. */
	readonly value?: CalcValue;
}

export interface CalcSheet {
	/** Stable through renames. */
	readonly id: string;
	readonly name: string;
	readonly rows: number;
	readonly columns: number;
	/** 0-based row, 0-based column, content; empty cells are absent. Not asked for where a sheet of the last load stays in its place. */
	readonly cells: () => Iterable<readonly [row: number, column: number, input: CalcInput]>;
	/** What changed in the sheet since it was loaded last; absent: its cells were swapped for others, or it is new. */
	readonly edits?: readonly CalcEdit[];
}

export interface CalcBook {
	readonly locale: string;
	readonly sheets: readonly CalcSheet[];
	/** `range` in A1 with sheet name, e.g. `'План'!$A$1:$B$4`. */
	readonly names: readonly { readonly name: string; readonly range: string }[];
	/** The clock for TODAY() and NOW(); the machine's own when absent. */
	readonly now?: () => number;
	/** Of the spreadsheet; GMT when absent. */
	readonly timeZone?: string;
	/** Upper-case names of the bundle's top-level functions that a formula may call. */
	readonly customFunctions: readonly string[];
}

export interface CalcEdit {
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
	/** null empties the cell. */
	readonly input: CalcInput | null;
}

/** The value of one cell that a formula filled: its own cell or a spilled one. */
export interface CalcResult {
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
	/** null in a spilled cell that is no longer filled. */
	readonly value: CalcValue;
	/** The formula's cell, when this cell is part of its spill; 0-based. */
	readonly spillOf?: readonly [row: number, column: number];
	/** Number format that the formula's result suggests (a date), when the cell has none. */
	readonly format?: string;
}

/** Google's rule: a range is a 2-D array, rows first; one cell is a scalar; an empty cell is ''. Dates are DateSerial. */
export type CalcArgument = CalcValue | readonly (readonly CalcValue[])[] | undefined;

/** Runs one custom function in the add-on's bundle; a thrown error comes back as CellError `#ERROR!` with its message. */
export type CallCustomFunction = (name: string, args: readonly CalcArgument[]) => CalcValue | readonly (readonly CalcValue[])[];

export interface Calculator {
	/**
	 * Takes this workbook in place of the last, computes what is new or reads something new, and returns the results of every formula on
	 * sheets whose cells it asked for, and of those it computed on the others.
	 */
	load(book: CalcBook, call: CallCustomFunction): CalcResult[];
	/** Applies edits to the loaded workbook, computes what depends on them, returns the results that changed. */
	apply(edits: readonly CalcEdit[], call: CallCustomFunction): CalcResult[];
	dispose(): void;
}
