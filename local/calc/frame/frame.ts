import type { CallCustomFunction } from '../contract/calculator';
import type { Node } from '../syntax/node';
import type { CalcLocale } from '../values/locale-year';
import type { Ref, Value } from '../values/reference';
import type { Sheet } from '../values/sheet';

/** Sheets that formulas can name, and what they may call. */
export interface Surroundings {
	readonly locale: CalcLocale;
	sheetNamed(name: string): Sheet | undefined;
	/** In the order of the tabs. */
	sheets(): readonly Sheet[];
	/** The formula that was typed into a cell. */
	formulaAt(sheet: Sheet, row: number, column: number): string | undefined;
	named(name: string): Ref | undefined;
	/** Reads a cell's value after bringing it up to date. */
	bringUpToDate(ref: Ref): void;
	/** The value of a part of a formula. */
	evaluate(node: Node, frame: Frame): Value;
	readonly custom: ReadonlySet<string>;
	call: CallCustomFunction;
	readonly now: () => number;
	/** Time zone of the spreadsheet. */
	readonly zone: string;
}

/** Where a formula stands and in which context a part of it is evaluated. */
export interface Frame {
	readonly around: Surroundings;
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
	/** Inside ARRAYFORMULA, SUMPRODUCT…: ranges stay whole. */
	readonly arrays: boolean;
	readonly variables: ReadonlyMap<string, Value>;
}
