import type { Sparkline } from '../../calc/contract/calculator';

export type { Sparkline };
/** What a person sees; strings in `display` are formatted by locale. */
export interface CellView {
	readonly value: string | number | boolean | null;
	readonly display: string;
	readonly formula?: string;
	readonly error?: { readonly type: string; readonly message: string };
	readonly note?: string;
	/** The small chart that its formula draws in it. */
	readonly sparkline?: Sparkline;
	readonly style: number;
}

export interface Style {
	readonly numberFormat?: string;
	readonly background?: string;
	readonly color?: string;
	/** The theme's name of the colour, where a script chose one of its colours. */
	readonly backgroundTheme?: string;
	readonly colorTheme?: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly strike?: boolean;
	readonly underline?: boolean;
	readonly size?: number;
	readonly font?: string;
	readonly horizontal?: string;
	readonly vertical?: string;
	readonly wrap?: string;
	/** In degrees; `true` is text that stands upright, letter under letter. */
	readonly rotation?: number | true;
	readonly direction?: string;
	readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string } | undefined>>;
}

export interface Area {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

/** A part of a sheet, wherever it is named from; a chart may draw another sheet than its own. */
export interface SheetArea extends Area {
	readonly sheet: number;
}

/** A chart as the host holds it; options are Google's, flat (`series.0.color`) or nested. */
export interface SheetChart {
	readonly id: number;
	readonly type: string;
	readonly ranges: readonly { readonly box: SheetArea }[];
	readonly position: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
	readonly options: Readonly<Record<string, unknown>>;
	readonly numHeaders: number;
	readonly transpose: boolean;
	readonly hiddenDimensionStrategy: string;
}

export interface Selection {
	/** Id of the sheet. */
	readonly sheet: string;
	readonly areas: readonly Area[];
	readonly current: { readonly row: number; readonly column: number };
}

export interface SheetView {
	readonly id: string;
	readonly name: string;
	readonly hidden: boolean;
	readonly tabColor: string | null;
	readonly rows: number;
	readonly columns: number;
	readonly frozenRows: number;
	readonly frozenColumns: number;
	readonly hiddenGridlines: boolean;
	readonly columnWidths: Readonly<Record<number, number>>;
	readonly rowHeights: Readonly<Record<number, number>>;
	readonly hiddenRows: readonly number[];
	readonly hiddenColumns: readonly number[];
	readonly merges: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
	/** Sparse: 0-based row, 0-based column, cell. */
	readonly cells: readonly (readonly [number, number, CellView])[];
	readonly conditionalFormats: readonly unknown[];
	readonly validations: readonly unknown[];
	readonly charts: readonly SheetChart[];
	readonly protections: readonly unknown[];
}

export interface WorkbookView {
	readonly name: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly activeSheet: string;
	readonly styles: readonly Style[];
	readonly sheets: readonly SheetView[];
}
