import type { StyleName } from './style';

/** A cell's content: a value, or a formula printed by `formula.ts`. Text is written so that it stays text. */
export type Content = string | number | boolean | null | Formula | DayValue;

export interface Formula {
	readonly formula: string;
}

/** A calendar date `YYYY-MM-DD`. */
export interface DayValue {
	readonly day: string;
}

export interface ReportCell {
	readonly row: number;
	readonly column: number;
	/** How many columns and rows the merged cell spans. */
	readonly columns?: number;
	readonly rows?: number;
	readonly content: Content;
	readonly style: StyleName;
	readonly format?: string;
	readonly note?: string;
	/** Allowed values. */
	readonly choose?: readonly string[];
	/** The range that holds them, in A1: the list may grow without the tab being drawn anew. */
	readonly chooseFrom?: string;
	/** Only a number of at least 0 may be typed. */
	readonly amount?: true;
	/** Names a cell that a person fills: its content survives a redraw, even when the cell moves. */
	readonly inputName?: string;
	/** The cell that holds the address to which this one leads, where there is one. */
	readonly leadsTo?: { readonly row: number; readonly column: number };
	/** Only a date may be typed. */
	readonly day?: true;
}

/** The tab is protected except for the open boxes; the editors named may fill these, or, where none is named, everybody who edits the file. */
export interface Guard {
	readonly open: readonly Box[];
	readonly editors: readonly string[];
}

/** Cells of a column whose text starts with the symbol take the colours. */
export interface Light {
	readonly range: Box;
	readonly symbol: string;
	readonly background: string;
	readonly color: string;
}

/** The smaller the value the lighter the cell; blank cells stay uncoloured. */
export interface Heat {
	readonly range: Box;
	readonly low: string;
	readonly high: string;
}

export interface Box {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

export interface ChartSeries {
	readonly color: string;
	readonly type?: 'columns' | 'line';
	readonly dashed?: true;
	/** Measured by an axis of its own, on the right. */
	readonly isSecond?: true;
}

export interface Chart {
	readonly kind: 'combo' | 'bar' | 'column' | 'pie' | 'line';
	readonly isStacked?: true;
	/** Several series have a legend, unless this says no. */
	readonly hasLegend?: false;
	readonly title: string;
	/** First range: labels; then one range a series, each with its heading cell on top. */
	readonly ranges: readonly Box[];
	readonly series: readonly ChartSeries[];
	/** Cell of its top left corner, and size in pixels. */
	readonly row: number;
	readonly column: number;
	readonly width: number;
	readonly height: number;
	readonly format?: string;
}

/** A tab as plain data; rows and columns are counted from 1. */
export interface Report {
	readonly id: string;
	readonly name: string;
	/** A new tab goes after the last of these that exist, or first where none does. */
	readonly after: readonly string[];
	readonly tabColor?: string;
	readonly isHidden?: true;
	readonly widths: readonly number[];
	readonly heights: Readonly<Record<number, number>>;
	readonly rows: number;
	readonly frozenRows: number;
	readonly frozenColumns?: number;
	readonly guard?: Guard;
	readonly hiddenColumns?: { readonly from: number; readonly count: number };
	readonly cells: readonly ReportCell[];
	readonly lights: readonly Light[];
	readonly heats: readonly Heat[];
	readonly charts: readonly Chart[];
}
