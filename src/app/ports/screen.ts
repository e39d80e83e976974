import type { SheetCell } from '../../tabs/workbook';

/** The cell that a person has selected, and what the tab around it holds. */
export interface Selection {
	/** Mark of the add-on's own tab, null for any other. */
	readonly tab: string | null;
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
	/** Formulas and values of the whole tab, from its first cell on; '' where there is no formula. Read when asked for. */
	readonly formulas: () => readonly (readonly string[])[];
	readonly values: () => readonly (readonly SheetCell[])[];
}

/** What a person looks at. */
export interface Screen {
	selection(): Selection | null;
	/** The cells of a range as a formula in that tab names it; null where the name means nothing. */
	range(sheet: string, name: string): SheetCell[][] | null;
	/** The number formats of the same cells. */
	formats(sheet: string, name: string): readonly (readonly string[])[] | null;
	/** Names of the tabs that are not the add-on's. */
	otherSheets(): readonly string[];
	/** All that a tab shows by its name; null when there is none. */
	sheet(name: string): SheetCell[][] | null;
	/** The formulas of one of the add-on's tabs. */
	formulas(id: string): readonly (readonly string[])[];
	/** Opens a tab and selects whole lines of it: [first, how many]. */
	selectRows(id: string, spans: readonly (readonly [number, number])[]): void;
}
