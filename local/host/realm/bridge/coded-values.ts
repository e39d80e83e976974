/** 0-based rectangle, the shape that the host's store has. */
export interface Box {
	readonly sheet: number;
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
	/** Kept when the script wrote an open range such as `D:F`. */
	readonly a1?: string;
}

export const columnLetters = (column: number): string => {
	let text = '';
	for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
	return text;
};

export const a1Of = (box: Box): string => {
	if (box.a1 !== undefined) return box.a1;
	const from = `${columnLetters(box.column)}${box.row + 1}`;
	return box.rows === 1 && box.columns === 1 ? from : `${from}:${columnLetters(box.column + box.columns - 1)}${box.row + box.rows}`;
};

export type Coded = string | number | boolean | null | { d: number };

/** A Date goes over the door as its instant; undefined is null to a service. */
export const encode = (value: unknown): Coded => {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	if (value instanceof Date) return { d: value.getTime() };
	if ((value as { valueType?: unknown }).valueType !== undefined) throw new Error('not emulated: an image in a cell');
	return String(value);
};

export const decode = (value: Coded): unknown => {
	if (value === null) return '';
	return typeof value === 'object' ? new Date(value.d) : value;
};

export const decodeAll = (values: Coded[][]): unknown[][] => {
	for (const row of values as unknown[][]) {
		for (let i = 0; i < row.length; i += 1) {
			const value = row[i];
			if (value === null || typeof value === 'object') row[i] = decode(value as Coded);
		}
	}
	return values;
};
