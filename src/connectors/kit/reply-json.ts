import type { Cell } from '../../facts/table';

export type Json = Readonly<Record<string, unknown>>;

export const object = (value: unknown): Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);

export const text = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

export const isYes = (value: unknown): boolean => value === true || value === 'true';

/** What is not a number stays as it came, so that validation can show it instead of losing it. */
export function number(value: unknown, factor = 1): Cell {
	const told = text(value);
	if (told === null) return null;
	const found = Number(told.replace(',', '.'));
	return Number.isFinite(found) ? Math.round(found * factor) : told;
}

/** Whole units to minor units. */
export const money = (value: unknown): Cell => number(value, 100);

/** ISO time (UTC when it names no zone) or epoch milliseconds; another text stays to be seen. */
export function instant(value: unknown): Cell {
	const told = text(value);
	if (told === null) return null;
	if (/^\d{11,}$/.test(told)) return Number(told);
	const at = Date.parse(/\d[ T]\d/.test(told) && !/(Z|[+-]\d\d:?\d\d)$/i.test(told) ? `${told.replace(' ', 'T')}Z` : told);
	return Number.isNaN(at) ? told : at;
}

export function parsed(body: string): Json | null {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
	} catch {
		return null;
	}
}

/** Enough of a foreign page to recognise it, without its markup. */
export function excerpt(body: string): string {
	return body
		.slice(0, 2000)
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 120);
}
