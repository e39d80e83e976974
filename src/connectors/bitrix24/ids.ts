import type { Cell } from '../../facts/table';
import { text } from '../kit/reply-json';

export const SOURCE = 'bitrix24';

/** "Nobody" and "nothing" are written as 0. */
export const id = (value: unknown): string | null => (value === 0 || value === '0' ? null : text(value));

/** Companies and contacts are numbered apart, so their kind is part of the id, in the portal's own short form. */
export const company = (value: unknown): string | null => prefixed('CO_', value);
export const contact = (value: unknown): string | null => prefixed('C_', value);

function prefixed(mark: string, value: unknown): string | null {
	const own = id(value);
	return own === null ? null : mark + own;
}

/** Dates come as midnight in the portal's zone: the day is what is written. */
export function day(value: unknown): Cell {
	const told = text(value);
	return told !== null && /^\d{4}-\d\d-\d\d/.test(told) ? told.slice(0, 10) : told;
}
