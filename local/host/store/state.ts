import type { Box, Scalar } from '../../cells/cell';
import type { Sparkline, Style } from '../contract/view';

/** Never changed in place: the journal keeps old cells to put back. */
export interface Cell {
	readonly v: Scalar;
	/** As typed, with its `=`. */
	readonly f?: string;
	readonly error?: { readonly type: string; readonly message: string };
	/** The small chart that a formula draws in it. */
	readonly sparkline?: Sparkline;
	/** The formula's cell, when a spill filled this one. */
	readonly spill?: readonly [number, number];
	/** Number format that the formula's result suggests. */
	readonly suggested?: string;
	/** Indexes into the book's tables. */
	readonly s?: number;
	readonly rule?: number;
	readonly note?: string;
	/** Pieces of the text that look different, or lead somewhere. */
	readonly runs?: readonly TextRun[];
}

/** A piece of a cell's text, from `start` to before `end`; `look` holds what differs from the cell's own style. */
export interface TextRun {
	readonly start: number;
	readonly end: number;
	readonly look: Readonly<Record<string, unknown>>;
	readonly link: string | null;
}

export type Row = (Cell | undefined)[];
export type Rows = (Row | undefined)[];

export interface Validation {
	criteria: string;
	/** Dates are `{d: epoch}`, ranges `{box, a1}`. */
	args: unknown[];
	allowInvalid: boolean;
	help: string | null;
}

export interface ProtectionState {
	id: number;
	type: 'RANGE' | 'SHEET';
	box: Box;
	a1: string;
	description: string;
	warningOnly: boolean;
	/** null = everyone who may edit the file. */
	editors: string[] | null;
	domainEdit: boolean;
	unprotected: Box[];
	namedRange: string | null;
}

export interface ChartState {
	id: number;
	type: string;
	ranges: { box: Box; a1: string }[];
	position: { row: number; column: number; offsetX: number; offsetY: number };
	options: Record<string, unknown>;
	numHeaders: number;
	transpose: boolean;
	mergeStrategy: string;
	hiddenDimensionStrategy: string;
}

export interface FormatRuleState {
	boxes: Box[];
	a1: string[];
	condition: Record<string, unknown>;
}

/** What a column of the filter lets through, as `FilterCriteria` gives it. */
export interface FilterCriteriaState {
	readonly hidden: readonly string[];
	readonly visible: readonly string[] | null;
	readonly condition: { readonly criteria: string; readonly args: readonly unknown[] } | null;
}

export interface BandingState {
	readonly id: number;
	readonly box: Box;
	readonly colors: Readonly<Record<string, string | null>>;
}

export interface SheetState {
	id: number;
	name: string;
	hidden: boolean;
	tabColor: string | null;
	rows: number;
	columns: number;
	frozenRows: number;
	frozenColumns: number;
	hiddenGridlines: boolean;
	columnWidths: Record<number, number>;
	rowHeights: Record<number, number>;
	hiddenRows: number[];
	hiddenColumns: number[];
	merges: Box[];
	protections: ProtectionState[];
	formatRules: FormatRuleState[];
	charts: ChartState[];
	filter: Box | null;
	/** By column; absent in workbooks that were saved without. */
	filterCriteria?: Record<number, FilterCriteriaState>;
	filterSort?: { readonly column: number; readonly ascending: boolean };
	/** Rows that the filter hid when it was set. */
	filteredRows?: number[];
	bandings?: BandingState[];
	/** Depth of groups by row and by column, where there is one. */
	rowDepths?: Record<number, number>;
	columnDepths?: Record<number, number>;
}

export interface MetadataState {
	id: number;
	key: string;
	value: string | null;
	visibility: string;
	type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
	sheet: number | null;
	/** First row or column, and how many. */
	index: number;
	count: number;
}

export interface BookState {
	id: string;
	name: string;
	locale: string;
	timeZone: string;
	owner: string;
	editors: string[];
	sheets: SheetState[];
	active: number;
	selection: Box;
	/** All selected ranges where there are several; the last is `selection`. */
	ranges?: Box[];
	/** The current cell where it is not the first of the active range. */
	current?: { row: number; column: number };
	named: { name: string; box: Box }[];
	metadata: MetadataState[];
	nextId: number;
}

export interface SavedBook {
	meta: BookState;
	/** Of a book from a file these are empty, and its rows hold them. */
	cells: [sheet: number, cells: [number, number, Cell][]][];
	rows?: readonly SavedSheet[];
	styles: Style[];
	validations: Validation[];
}

/** The cells of a sheet, and the text that they were read from. */
export interface SavedSheet {
	readonly id: number;
	readonly rows: Rows;
	readonly text: string;
}

export const newSheet = (id: number, name: string, rows = 1000, columns = 26): SheetState => ({
	id,
	name,
	hidden: false,
	tabColor: null,
	rows,
	columns,
	frozenRows: 0,
	frozenColumns: 0,
	hiddenGridlines: false,
	columnWidths: {},
	rowHeights: {},
	hiddenRows: [],
	hiddenColumns: [],
	merges: [],
	protections: [],
	formatRules: [],
	charts: [],
	filter: null,
});
