import { zone } from '../calendar/zone';
import type { CellContext } from './cell';
import { isDate, isNoDate, parseInstant } from './parse/instant';
import { parseNumber } from './parse/number';
import { type Column, column, type Kind, OWN } from './table';

const SAMPLE = 300;

/** The first cells of a column that hold anything. */
function sampleOf(lines: readonly (readonly unknown[])[], place: number): unknown[] {
	const cells: unknown[] = [];
	for (const line of lines) {
		const cell = line[place];
		if (cell !== '' && cell !== null && cell !== undefined) cells.push(cell);
		if (cells.length === SAMPLE) break;
	}
	return cells;
}

/** What a column that no table describes holds, as its cells say. */
export function kindOfCells(lines: readonly (readonly unknown[])[], place: number, { locale }: Pick<CellContext, 'locale'>): Kind {
	const cells = sampleOf(lines, place);
	if (cells.length === 0) return 'text';
	const isNumber = (cell: unknown): boolean =>
		typeof cell === 'number' || (typeof cell === 'string' && typeof parseNumber(cell, locale) === 'number');
	if (cells.every(isDate)) return 'instant';
	if (cells.every(isNumber)) return 'number';
	return cells.every((cell) => typeof cell === 'boolean') ? 'bool' : 'text';
}

const UTC = zone('UTC');

/** Whether the cells are dates, some of them written as text: a file's «2026-07-05» stays as it came. */
export function areDates(lines: readonly (readonly unknown[])[], place: number, { locale }: Pick<CellContext, 'locale'>): boolean {
	const cells = sampleOf(lines, place);
	return cells.length > 0 && cells.every((cell) => isDate(cell) || (typeof cell === 'string' && isWrittenDate(cell, locale)));
}

function isWrittenDate(cell: string, locale: string): boolean {
	const when = parseInstant(cell, UTC, locale);
	return when !== null && typeof when !== 'symbol' && !isNoDate(when);
}

/** What the cells of a column cannot say themselves: several texts in one, or a date that the add-on writes. */
export type OwnHolds = 'list' | 'day' | 'instant';

/** The key of a column that is filled for a person: `own:Industry`, `own:[list]Interests`. */
export const ownKey = (heading: string, holds?: OwnHolds): string => `${OWN}${holds === undefined ? '' : `[${holds}]`}${heading}`;

/** What a key says; null where it names no such column. */
export function ownParts(key: string): { readonly heading: string; readonly holds: OwnHolds | undefined } | null {
	const m = /^own:(?:\[(list|day|instant)\])?(.*)$/s.exec(key);
	return m === null ? null : { heading: m[2]!, holds: m[1] as OwnHolds | undefined };
}

/** The column under a key, where its cells are of this kind. */
export function ownColumn(key: string, kind: Kind): Column {
	const { heading, holds } = ownParts(key)!;
	return column(key, holds === undefined ? kind : holds === 'list' ? 'text' : holds, heading, heading, holds === 'list' ? SEVERAL : {});
}

/** Between the texts of a list. */
const SEVERAL = { several: ';' };
