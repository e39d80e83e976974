import type { CalcValue, CellError, DateSerial } from './contract';
import type { Sheet } from './sheet';
import type { Node } from './syntax';

export type Scalar = CalcValue;
export type Matrix = readonly (readonly Scalar[])[];

/** A rectangle of cells that is not read yet. */
export class Ref {
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;

	constructor(sheet: Sheet, row: number, column: number, rows = 1, columns = 1) {
		this.sheet = sheet;
		this.row = row;
		this.column = column;
		this.rows = rows;
		this.columns = columns;
	}

	get single(): boolean {
		return this.rows === 1 && this.columns === 1;
	}
}

export class Lambda {
	readonly parameters: readonly string[];
	readonly body: Node;
	readonly variables: ReadonlyMap<string, Value>;

	constructor(parameters: readonly string[], body: Node, variables: ReadonlyMap<string, Value>) {
		this.parameters = parameters;
		this.body = body;
		this.variables = variables;
	}
}

export type Value = Scalar | Matrix | Ref | Lambda;

export const fail = (error: string, message: string): CellError => ({ error, message });

export const isMatrix = (value: unknown): value is Matrix => Array.isArray(value);
export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;
export const isDated = (value: unknown): value is DateSerial => typeof value === 'object' && value !== null && 'date' in value;

export const sameValue = (a: Scalar, b: Scalar): boolean => {
	if (a === b) return true;
	if (isDated(a) && isDated(b)) return a.date === b.date;
	return isError(a) && isError(b) && a.error === b.error && a.message === b.message;
};

/** The number of a number or a date; null for anything else. */
export const numeric = (value: Scalar): number | null => (typeof value === 'number' ? value : isDated(value) ? value.date : null);

export const matrixOf = (rows: number, columns: number, make: (row: number, column: number) => Scalar): Scalar[][] =>
	Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => make(r, c)));

/** First error of a list, row by row. */
export const firstError = (values: Iterable<Scalar | undefined>): CellError | null => {
	for (const value of values) if (value !== undefined && isError(value)) return value;
	return null;
};
