import type { CellContext } from './cell';
import { isDate } from './parse/instant';
import { parseNumber } from './parse/number';
import type { Kind } from './table';

const SAMPLE = 300;

/** What a column that no table describes holds, as its cells say. */
export function kindOfCells(lines: readonly (readonly unknown[])[], place: number, { locale }: Pick<CellContext, 'locale'>): Kind {
	const cells: unknown[] = [];
	for (const line of lines) {
		const cell = line[place];
		if (cell !== '' && cell !== null && cell !== undefined) cells.push(cell);
		if (cells.length === SAMPLE) break;
	}
	if (cells.length === 0) return 'text';
	const isNumber = (cell: unknown): boolean =>
		typeof cell === 'number' || (typeof cell === 'string' && typeof parseNumber(cell, locale) === 'number');
	if (cells.every(isDate)) return 'instant';
	if (cells.every(isNumber)) return 'number';
	return cells.every((cell) => typeof cell === 'boolean') ? 'bool' : 'text';
}
