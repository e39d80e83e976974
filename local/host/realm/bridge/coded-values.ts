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

export type Coded = string | number | boolean | null | { d: number };

/** A Date goes over the door as its instant; undefined is null to a service. */
export const encode = (value: unknown): Coded => {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	if (value instanceof Date) return { d: value.getTime() };
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
