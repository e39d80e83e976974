import type { Cell } from '../../facts/table';

export type Json = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): Json[] =>
	Array.isArray(value) ? value.filter((item): item is Json => typeof item === 'object' && item !== null) : [];

export const text = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

/** Ids become text. amoCRM writes "nobody" as 0. */
export const id = (value: unknown): string | null => (value === 0 || value === '0' ? null : text(value));

/** What is not a number stays as it came, so that validation can show it instead of losing it. */
function numeric(value: unknown, factor: number): Cell {
	if (value === null || value === undefined || value === '') return null;
	const number = typeof value === 'number' ? value : Number(String(value).replace(',', '.'));
	return Number.isFinite(number) ? Math.round(number * factor) : String(value);
}

/** Unix seconds to epoch milliseconds. */
export const instant = (value: unknown): Cell => (value === 0 ? null : numeric(value, 1000));

/** Whole units to minor units. */
export const money = (value: unknown): Cell => numeric(value, 100);

export const whole = (value: unknown): Cell => numeric(value, 1);
