import type { Cell } from '../../facts/table';
import { prefixedId, text } from '../kit/json';

/** Companies and contacts are numbered apart, so their kind is part of the id, in the portal's own short form. */
export const COMPANY = 'CO_';
export const CONTACT = 'C_';
export const company = (value: unknown): string | null => prefixedId(COMPANY, value);
export const contact = (value: unknown): string | null => prefixedId(CONTACT, value);

/** Dates come as midnight in the portal's zone: the day is what is written. */
export function day(value: unknown): Cell {
	const date = text(value);
	return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : date;
}
