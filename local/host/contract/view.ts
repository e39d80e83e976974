/** What a person sees; strings in `display` are formatted by locale. */
export interface CellView {
	readonly value: string | number | boolean | null;
	readonly display: string;
	readonly formula?: string;
	readonly error?: { readonly type: string; readonly message: string };
	readonly note?: string;
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
	readonly charts: readonly unknown[];
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
