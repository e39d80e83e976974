import type { Cell } from '../../facts/table';
import { prefixedId, text } from '../kit/json';

/** Companies and contacts are numbered apart, so their kind is part of the id, in the portal's own short form. */
export const company = (value: unknown): string | null => prefixedId('CO_', value);
export const contact = (value: unknown): string | null => prefixedId('C_', value);

/** Dates come as midnight in the portal's zone: the day is what is written. */
export function day(value: unknown): Cell {
	const date = text(value);
	return date !== null && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : date;
}
