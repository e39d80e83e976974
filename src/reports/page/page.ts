import type { Metric } from '../../kpis/metrics';
import type { Language } from '../../language/text';
import type { MatrixSet } from '../bonus/matrix';
import type { MatrixLine } from '../bonus/matrix-line';
import type { Canvas } from '../canvas';
import type { Sources, TabColumns } from '../tabs';
import { textWidth } from '../text-width';
import { columnWidth, LAYOUT } from './frame';

/** The person's set in force now. */
export interface PageSet {
	readonly id: string;
	/** What the set is called: its role, or the person's. */
	readonly title: string;
	readonly isTrial: boolean;
	/** KPIs of the version in force now, for the table and the feedback. */
	readonly lines: readonly MatrixLine[];
	/** Of all versions, for the matrix. */
	readonly matrix: MatrixSet;
	readonly lookups: TabColumns;
}

/** What the block of slices offers. */
export interface SliceChoices {
	readonly dimensions: readonly string[];
	readonly metrics: readonly string[];
	/** How many values the longest of the dimensions has. */
	readonly most: number;
}

/** A goal of a part of the business, as the sheets show it. */
export interface SlicedGoal {
	readonly title: string;
	/** As plans are found by it, and before the scope in the keys of its actuals; both as a formula compares. */
	readonly slice: string;
	readonly figures: string;
	/** What its money line plans. */
	readonly metric: string;
	/** The name of its pace tab. */
	readonly pace: string;
}

/** What a block can use of the sheet that it is drawn on. */
export interface Page {
	readonly canvas: Canvas;
	readonly sources: Sources;
	readonly language: Language;
	readonly currency: string;
	/** Of one manager, or of the department. */
	readonly isDepartment: boolean;
	readonly people: readonly string[];
	/** How they are called, in the same order. */
	readonly names: readonly string[];
	readonly teams: readonly string[];
	readonly regions: readonly string[];
	/** Everybody's team is called like the region. */
	readonly areTeamsRegions: boolean;
	readonly periods: readonly string[];
	/** The pipelines of which the funnel can be shown, the main one first. */
	readonly pipelines: readonly string[];
	/** How many stages the longest of them has, and how many loss reasons are listed. */
	readonly stages: number;
	readonly reasons: number;
	/** Every figure of the workbook, in the order of the hidden tab. */
	readonly metrics: readonly Metric[];
	/** What can be chosen in the block of slices; null where nothing is sliced. */
	readonly slices: SliceChoices | null;
	readonly goals: readonly SlicedGoal[];
	/** null: there is no set, so the table shows the common figures. */
	readonly set: PageSet | null;
	/** Cells and rows that blocks publish for the blocks below and for other rooms. */
	readonly marks: Map<string, string>;
}

/** One part of the summary sheets; a file of its own, found by its name. */
export interface Block {
	readonly place: number;
	readonly on: 'manager' | 'department' | 'both';
	/** Draws from this row on; returns the row after it. */
	draw(page: Page, top: number): number;
}

export const defineBlock = (block: Block): Block => block;

const HEAD = 26;
/** What a cell keeps free at its sides. */
export const SIDES = 8;

/** The heading of a block over the whole width; returns the row below. */
export function section({ canvas }: Page, top: number, title: string, column: number = LAYOUT.table): number {
	canvas.put(top, column, title, 'section');
	canvas.heights[top] = HEAD;
	return top + 1;
}

/** Headings of a table's columns: the first to the left, numbers to the right; one with '' after it stands over both, as over a share and its light. One that its column has no room for is smaller and may wrap. */
export function heads(
	{ canvas }: Page,
	row: number,
	titles: readonly string[],
	column: number = LAYOUT.table,
	notes: Readonly<Record<number, string>> = {},
): void {
	titles.forEach((title, i) => {
		const note = notes[i] === undefined ? {} : { note: notes[i] };
		const isOverTwo = i > 0 && title !== '' && titles[i + 1] === '';
		if (i > 1 && title === '' && titles[i - 1] !== '') return;
		const isTight = isOverTwo || (i > 0 && textWidth(title, true) > columnWidth(column + i) - SIDES);
		const style = i === 0 ? 'head' : isTight ? 'headWrap' : title === '' ? 'headCenter' : 'headNumber';
		canvas.put(row, column + i, title, style, isOverTwo ? { ...note, columns: 2 } : note);
	});
}
