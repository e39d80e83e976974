/** A rectangle on a sheet; 0-based. */
export interface Box {
	sheet: number;
	row: number;
	column: number;
	rows: number;
	columns: number;
}

export type Scalar = string | number | boolean | null;

/** What typing a text gives a cell. */
export interface Typed {
	readonly v: Scalar;
	readonly f?: string;
	/** The number format that typing this way gives a cell that has none. */
	readonly format?: string;
}
