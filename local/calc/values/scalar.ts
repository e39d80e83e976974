import type { CalcValue, CellError, DateSerial, Drawing, Sparkline, SparklineColor } from '../contract/calculator';

export type { Drawing, Sparkline, SparklineColor };

export type Scalar = CalcValue;
export type Matrix = readonly (readonly Scalar[])[];

export const fail = (error: string, message: string): CellError => ({ error, message });

export const isMatrix = (value: unknown): value is Matrix => Array.isArray(value);
export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;
export const isDated = (value: unknown): value is DateSerial => typeof value === 'object' && value !== null && 'date' in value;

export const isDrawing = (value: unknown): value is Drawing => typeof value === 'object' && value !== null && 'sparkline' in value;

/** What formulas and scripts see of a value: nothing of a drawing but empty text. */
export const undrawn = <T>(value: T): Exclude<T, Drawing> | '' => (isDrawing(value) ? '' : (value as Exclude<T, Drawing>));

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
