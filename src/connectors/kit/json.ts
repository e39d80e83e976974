import { minorUnits } from '../../facts/parse/minor-units';
import type { Cell } from '../../facts/table';

export type Json = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);

export const text = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

/** An id as text; several CRMs write "nobody" as 0. */
export const idOf = (value: unknown): string | null => (value === 0 || value === '0' ? null : text(value));

/** For records that are numbered apart and stand in one table together: their kind is part of the id. */
export function prefixedId(prefix: string, value: unknown): string | null {
	const id = idOf(value);
	return id === null ? null : prefix + id;
}

/** The parts of a person's name that are there. */
export const fullName = (...parts: unknown[]): string | null => text(parts.map(text).filter(Boolean).join(' '));

export const isYes = (value: unknown): boolean => value === true || value === 'true' || value === 'Y' || value === 1 || value === '1';

/** What is not a number stays as it came, so that validation can show it instead of losing it. */
export function number(value: unknown, factor = 1): Cell {
	const word = text(value);
	if (word === null) return null;
	const parsed = Number(word.replace(',', '.'));
	return Number.isFinite(parsed) ? Math.round(parsed * factor) : word;
}

/** Whole units to minor units; a CRM may hold fractions of these. */
export function money(value: unknown): Cell {
	const word = text(value);
	if (word === null) return null;
	const parsed = Number(word.replace(',', '.'));
	return Number.isFinite(parsed) ? minorUnits(parsed) : word;
}

/** ISO time (UTC when it names no zone) or epoch milliseconds; another text stays to be seen. */
export function instant(value: unknown): Cell {
	const word = text(value);
	if (word === null) return null;
	if (/^\d{11,}$/.test(word)) return Number(word);
	const at = Date.parse(/\d[ T]\d/.test(word) && !/(Z|[+-]\d\d:?\d\d)$/i.test(word) ? `${word.replace(' ', 'T')}Z` : word);
	return Number.isNaN(at) ? word : at;
}

/** Unix seconds to epoch milliseconds; 0 is no time. */
export const unixSeconds = (value: unknown): Cell => (value === 0 ? null : number(value, 1000));

/** The object that a body holds, or null when it is not one. */
export function parseObject(body: string): Json | null {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
	} catch {
		return null;
	}
}
