import { MS_PER_DAY, parseDay } from '../calendar/day';
import { BAD, type CellContext, readCell } from '../facts/cell';
import type { ColumnSource, Dictionary } from '../facts/columns';
import { once } from '../facts/once';
import { columnStyle } from '../facts/parse/column-style';
import { END_OF_DATES, FIRST_DATE, isDate } from '../facts/parse/instant';
import { minorUnits } from '../facts/parse/minor-units';
import { recordsOf } from '../facts/records';
import { type Column, column, isWords, type Table } from '../facts/table';
import { STYLED } from '../facts/table-rows';

const isTrim = (text: string): boolean => text !== '' && text.charCodeAt(0) > 32 && text === text.trim();

const EARLIEST = (FIRST_DATE + 1) * MS_PER_DAY;
const LATEST = (END_OF_DATES - 1) * MS_PER_DAY;

const UPDATED: Column = column('updated_at', 'instant', '', '');

/**
 * A table as a sheet holds it, column by column: a figure that needs three columns reads three. `keys` names the columns by place, null
 * for a user's own; `lines` are the rows of cells, from `first` on. One row per record, as R11 says; what cannot be read has no value.
 */
export function columnSource(
	table: Table,
	keys: readonly (string | null)[],
	lines: readonly (readonly unknown[])[],
	first: number,
	context: CellContext,
): ColumnSource {
	const placeOf = (key: string): number => keys.indexOf(key);
	const ofBlock = once(readBlock);
	const contexts = new Map<Column, CellContext>();
	const isHome = context.sheetZone === undefined || context.sheetZone === context.zone;
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
		if (c < 0) return result.fill(otherwise);
		const isId = of.kind === 'id';
		const codeByCell = new Map<unknown, number>();
		for (let i = 0; i < rows.length; i++) {
			const cell = lines[rows[i]!]![c];
			// Ids seldom repeat within a column: to remember each would only repeat the dictionary's work.
			if (isId && typeof cell === 'string' && isTrim(cell)) {
				result[i] = dictionary.code(cell);
				continue;
			}
			let code = codeByCell.get(cell);
			if (code === undefined) {
				const value = readCell(cell, of, context);
				code = value === null || value === BAD ? otherwise : dictionary.code(String(value));
				codeByCell.set(cell, code);
			}
			result[i] = code;
		}
		return result;
	}

	function numbers(of: Column, c: number): Float64Array {
		if (c < 0) return new Float64Array(rows.length).fill(Number.NaN);
		const read = ofBlock().get(of.key);
		if (read !== undefined) return read;
		const result = new Float64Array(rows.length);
		for (let i = 0; i < rows.length; i++) result[i] = slowly(lines[rows[i]!]![c], of);
		return result;
	}

	/** Moments and money in one pass: to come back to a hundred thousand lines for each column costs more than the columns. */
	function readBlock(): ReadonlyMap<string, Float64Array> {
		const block = table.columns.filter(({ kind, key }) => (kind === 'instant' || kind === 'money') && placeOf(key) >= 0);
		const places = Int32Array.from(block, ({ key }) => placeOf(key));
		const isMoney = Uint8Array.from(block, ({ kind }) => Number(kind === 'money'));
		const results = block.map(() => new Float64Array(rows.length));
		for (let i = 0; i < rows.length; i++) {
			const line = lines[rows[i]!]!;
			for (let k = 0; k < places.length; k++) {
				const cell = line[places[k]!];
				let value: number;
				if (cell === '') value = Number.NaN;
				else if (typeof cell === 'number' && isMoney[k] === 1) value = minorUnits(cell);
				else if (typeof cell === 'object' && isMoney[k] === 0 && isDate(cell) && isPlain(cell)) value = cell.getTime();
				else value = slowly(cell, block[k]!);
				results[k]![i] = value;
			}
		}
		return new Map(block.map(({ key }, k) => [key, results[k]!]));
	}

	function updatedAt(cell: unknown): number {
		const at = slowly(cell, UPDATED);
		return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
	}

	/** A moment that needs no second thought: no date of another zone, no «no date». */
	function isPlain(cell: Date): boolean {
		const at = cell.getTime();
		return isHome && at >= EARLIEST && at < LATEST;
	}

	/** The first text of a column asks how the whole column is written. */
	function styled(of: Column): CellContext {
		let own = contexts.get(of);
		if (own === undefined) {
			const place = placeOf(of.key);
			own = { ...context, ...columnStyle(STYLED[of.kind]!, lines.length - first, (i) => lines[first + i]![place]).style };
			contexts.set(of, own);
		}
		return own;
	}

	function slowly(cell: unknown, of: Column): number {
		if (cell === '') return Number.NaN;
		if (cell === true || cell === false) return Number(cell);
		const value = readCell(cell, of, typeof cell === 'string' && STYLED[of.kind] !== undefined ? styled(of) : context);
		if (value === null || value === BAD) return Number.NaN;
		return of.kind === 'day' ? (parseDay(String(value)) ?? Number.NaN) : Number(value);
	}
}
