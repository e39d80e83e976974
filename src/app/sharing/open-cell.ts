import type { SheetCell } from '../../tabs/workbook';

export type Cells = readonly (readonly unknown[])[];

/** A cell that a person fills in, on the own sheet or in the private file. */
export interface OpenCell {
	/** What it is known by in every drawing. */
	readonly key: string;
	/** Where it stands on the sheet. */
	readonly row: number;
	readonly column: number;
	/** What the file shows. */
	readonly there: unknown;
	/** What the sheet is to show for it; null where it says nothing that the sheet can take. */
	readonly take: (there: unknown) => SheetCell | null;
	/** Words: two of them may stand in one cell. */
	readonly isWords?: boolean;
	/** Cells that mean something only together: the first of them says of what they speak. */
	readonly line?: string;
}

export const text = (cell: unknown): string => String(cell ?? '').trim();

/** The row of the sheet that bears this mark, from 1: people and older drawings have it elsewhere. 0 without it. */
export const markedRow = (here: Cells, mark: unknown): number => here.findIndex((line) => line.includes(mark)) + 1;
