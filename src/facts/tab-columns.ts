import { parseDay } from '../calendar/day';
import type { ColumnSource, Dictionary } from './columns';
import { BAD, type CellContext, readCell } from './parse/cell';
import { isDate } from './parse/instant';
import { recordsOf } from './records';
import { type Column, column, isWords, type Table } from './table';

const isTrim = (text: string): boolean => text !== '' && text.charCodeAt(0) > 32 && text === text.trim();

const UPDATED: Column = column('updated_at', 'instant', '', '');

/**
 * A table as a sheet holds it, column by column: a figure that needs three columns reads three. `keys` names the columns by place, null
 * for a user's own; `lines` are the rows of cells, from `first` on. One row per record, as R11 says; what cannot be read has no value.
 */
export function tabColumns(
	table: Table,
	keys: readonly (string | null)[],
	lines: readonly (readonly unknown[])[],
	first: number,
	context: CellContext,
): ColumnSource {
	const placeOf = (key: string): number => keys.indexOf(key);
	const rows = recordsOf(table, placeOf, lines, first, updatedAt);
	return {
		size: rows.length,
		read(asked, dictionary) {
			const place = placeOf(asked.key);
			return isWords(asked.kind) ? { texts: dictionary, codes: codes(asked, place, dictionary) } : { numbers: numbers(asked, place) };
		},
	};

	function codes(of: Column, c: number, dictionary: Dictionary): Int32Array {
		const result = new Int32Array(rows.length).fill(-1);
		// A record that came without a source is a table's.
		const otherwise = of.key === 'source' ? dictionary.code('csv') : -1;
		const isId = of.kind === 'id';
		const known = new Map<unknown, number>();
		for (let i = 0; i < rows.length; i++) {
			const cell = c < 0 ? '' : lines[rows[i]!]![c];
			// Ids seldom repeat within a column: to remember each would only repeat the dictionary's work.
			if (isId && typeof cell === 'string' && isTrim(cell)) {
				result[i] = dictionary.code(cell);
				continue;
			}
			let code = known.get(cell);
			if (code === undefined) {
				const value = readCell(cell, of, context);
				code = value === null || value === BAD ? otherwise : dictionary.code(String(value));
				known.set(cell, code);
			}
			result[i] = code;
		}
		return result;
	}

	function numbers(of: Column, c: number): Float64Array {
		const result = new Float64Array(rows.length);
		if (c < 0) return result.fill(Number.NaN);
		const { kind } = of;
		for (let i = 0; i < rows.length; i++) {
			const cell = lines[rows[i]!]![c];
			if (cell === '') result[i] = Number.NaN;
			else if (kind === 'instant' && typeof cell === 'object' && isDate(cell)) result[i] = cell.getTime();
			else if (kind === 'money' && typeof cell === 'number') result[i] = Math.round(cell * 100) + 0;
			else if (kind === 'bool' && typeof cell === 'boolean') result[i] = cell ? 1 : 0;
			else result[i] = slowly(cell, of);
		}
		return result;
	}

	function updatedAt(cell: unknown): number {
		const at = slowly(cell, UPDATED);
		return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
	}

	function slowly(cell: unknown, of: Column): number {
		const value = readCell(cell, of, context);
		if (value === null || value === BAD) return Number.NaN;
		return of.kind === 'day' ? (parseDay(String(value)) ?? Number.NaN) : Number(value);
	}
}
