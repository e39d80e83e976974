import { MS_PER_DAY, parseDay } from '../calendar/day';
import { BAD, type CellContext, readCell } from '../facts/cell';
import type { ColumnData, ColumnSource } from '../facts/columns';
import { type Dictionary, domainOf, RowIds, rowNumbers } from '../facts/dictionary';
import { AMOUNT, CURRENCY, type CurrencyContext, cellCurrency, isFigure, isRowsAmount } from '../facts/money/cell-currency';
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

/** How the cells of a column become values. */
const [NO_WAY, MONEY, MOMENT, DAY, OTHER, WORD, ID, UNIT] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const BLOCK = 256;

/** A column while its values are read. */
interface Fill {
	readonly way: number;
	readonly column: Column;
	readonly place: number;
	readonly numbers: Float64Array;
	readonly texts: Dictionary | null;
	readonly codes: Int32Array;
	readonly codeByCell: Map<unknown, number> | null;
	/** The code of a cell that says nothing. */
	readonly otherwise: number;
	before: unknown;
	code: number;
}

const NOTHING = Symbol('nothing');
const EMPTY = {
	way: NO_WAY as number,
	numbers: new Float64Array(0),
	texts: null as Dictionary | null,
	codes: new Int32Array(0),
	codeByCell: null,
	otherwise: -1,
	before: NOTHING as unknown,
	code: -1,
};

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
	context: CellContext & Pick<CurrencyContext, 'home'>,
): ColumnSource {
	const placeOf = (key: string): number => keys.indexOf(key);
	const contexts = new Map<Column, CellContext>();
	const isHome = context.sheetZone === undefined || context.sheetZone === context.zone;
	const sheetZone = context.sheetZone ?? context.zone;
	const { rows, isRising } = recordsOf(table, placeOf, lines, first, updatedAt);
	/** One for all columns that the tab lacks. */
	const noNumbers = once(() => new Float64Array(rows.length).fill(Number.NaN));
	const noCodes = once(() => new Int32Array(rows.length).fill(-1));
	const WAYS = [others, money, moments, moments, others, words, words, units] as const;
	const readAll = (asked: readonly Column[], dictionaryOf: (column: Column) => Dictionary): ColumnData[] => {
		const fills = asked.map((column) => fillOf(column, dictionaryOf));
		pass(fills.filter(({ way }) => way !== NO_WAY));
		return fills.map(({ texts, codes, numbers }) => (texts === null ? { numbers } : { texts, codes }));
	};
	return { size: rows.length, read: (column, dictionary) => readAll([column], () => dictionary)[0]!, readAll };

	function fillOf(column: Column, dictionaryOf: (column: Column) => Dictionary): Fill {
		const { key, kind } = column;
		const place = placeOf(key);
		const size = rows.length;
		const isOwnId = isRising && key === table.key[table.key.length - 1] && domainOf(key) === undefined;
		if (!isWords(kind)) {
			if (place < 0) return { ...EMPTY, column, place, numbers: noNumbers() };
			const numbers = new Float64Array(size);
			const way = kind === 'money' ? MONEY : kind === 'instant' ? MOMENT : kind === 'day' ? DAY : OTHER;
			return { ...EMPTY, column, place, numbers, way };
		}
		if (isOwnId) {
			const texts = new RowIds(size, (row) => String(readCell(lines[rows[row]!]![place], column, context)));
			return { ...EMPTY, column, place, texts, codes: rowNumbers(size) };
		}
		const texts = dictionaryOf(column);
		// A record that came without a source is a table's.
		const otherwise = key === 'source' ? texts.code('csv') : -1;
		// A currency may stand beside the amount alone.
		if (key === CURRENCY && placeOf(AMOUNT) >= 0)
			return { ...EMPTY, column, place, texts, codes: new Int32Array(size), way: UNIT, codeByCell: new Map() };
		if (place < 0) return { ...EMPTY, column, place, texts, codes: otherwise < 0 ? noCodes() : new Int32Array(size).fill(otherwise) };
		return {
			...EMPTY,
			column,
			place,
			texts,
			codes: new Int32Array(size),
			otherwise,
			way: kind === 'id' ? ID : WORD,
			codeByCell: new Map(),
		};
	}

	/** Neighbours mostly say the same; ids seldom repeat elsewhere in a column, so that to remember each would repeat the dictionary's work. */
	function codeOf(fill: Fill, cell: unknown): number {
		if (fill.way === ID && typeof cell === 'string' && isTrim(cell)) return fill.texts!.code(cell);
		let code = fill.codeByCell!.get(cell);
		if (code === undefined) {
			const value = readCell(cell, fill.column, context);
			code = value === null || value === BAD ? fill.otherwise : fill.texts!.code(String(value));
			fill.codeByCell!.set(cell, code);
		}
		return code;
	}

	/** Block by block, a column at a time: the lines of a block stay at hand, and each loop does one thing. */
	function pass(fills: readonly Fill[]): void {
		for (let from = 0; from < rows.length; from += BLOCK)
			for (const fill of fills) WAYS[fill.way]!(fill, from, Math.min(from + BLOCK, rows.length));
	}

	function words(fill: Fill, from: number, to: number): void {
		const { codes, place } = fill;
		let { before, code } = fill;
		for (let i = from; i < to; i++) {
			const cell = lines[rows[i]!]![place];
			if (cell !== before) {
				before = cell;
				code = codeOf(fill, cell);
			}
			codes[i] = code;
		}
		fill.before = before;
		fill.code = code;
	}

	function units(fill: Fill, from: number, to: number): void {
		const { codes, place } = fill;
		const amount = placeOf(AMOUNT);
		let { before, code } = fill;
		for (let i = from; i < to; i++) {
			const line = lines[rows[i]!]!;
			let cell = line[place] ?? '';
			if (cell === '' && typeof line[amount] === 'string') cell = cellCurrency(line[amount], '', context.home)?.code ?? '';
			if (cell !== before) {
				before = cell;
				code = codeOf(fill, cell);
			}
			codes[i] = code;
		}
		fill.before = before;
		fill.code = code;
	}

	/** Whether a figure is in another currency than what is said of it. */
	function isAgainst(line: readonly unknown[], cell: string, of: Column): boolean {
		const isRows = isRowsAmount(table, of);
		const place = placeOf(CURRENCY);
		const currencyText = isRows ? (place < 0 ? '' : String(line[place] ?? '').trim()) : (context.home ?? '');
		return (isRows || currencyText !== '') && isFigure(of) && cellCurrency(cell, currencyText, context.home)?.isAgainst === true;
	}

	function money({ numbers, place, column }: Fill, from: number, to: number): void {
		for (let i = from; i < to; i++) {
			const cell = lines[rows[i]!]![place];
			numbers[i] = typeof cell === 'number' ? minorUnits(cell) : figure(lines[rows[i]!]!, cell, column);
		}
	}

	function moments(fill: Fill, from: number, to: number): void {
		const { numbers, place, column } = fill;
		const isPlain = isHome && fill.way === MOMENT;
		for (let i = from; i < to; i++) {
			const cell = lines[rows[i]!]![place];
			if (typeof cell !== 'object' || !isDate(cell)) {
				numbers[i] = cell === '' ? Number.NaN : slowly(cell, column);
				continue;
			}
			const at = cell.getTime();
			numbers[i] = isPlain && at >= EARLIEST && at < LATEST ? at : ofDate(fill, cell);
		}
	}

	function others({ numbers, place, column }: Fill, from: number, to: number): void {
		for (let i = from; i < to; i++) {
			const line = lines[rows[i]!]!;
			numbers[i] = figure(line, line[place], column);
		}
	}

	/** A day, or a moment of another zone; «no date» and what is none need a second look. */
	function ofDate({ way, column }: Fill, cell: Date): number {
		const at = cell.getTime();
		return way === DAY && at >= EARLIEST && at < LATEST ? sheetZone.dayAt(at) : slowly(cell, column);
	}

	function updatedAt(cell: unknown): number {
		const at = slowly(cell, UPDATED);
		return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
	}

	/** The first text of a column asks how the whole column is written. */
	function styled(of: Column): CellContext {
		let own = contexts.get(of);
		if (own === undefined) {
			const place = placeOf(of.key);
			own = { ...context, ...columnStyle(STYLED[of.kind]!, lines.length - first, (i) => lines[first + i]![place], context).style };
			contexts.set(of, own);
		}
		return own;
	}

	function figure(line: readonly unknown[], cell: unknown, of: Column): number {
		return typeof cell === 'string' && cell !== '' && isAgainst(line, cell, of) ? Number.NaN : slowly(cell, of);
	}

	function slowly(cell: unknown, of: Column): number {
		if (cell === '') return Number.NaN;
		if (cell === true || cell === false) return Number(cell);
		const value = readCell(cell, of, typeof cell === 'string' && STYLED[of.kind] !== undefined ? styled(of) : context);
		if (value === null || value === BAD) return Number.NaN;
		return of.kind === 'day' ? (parseDay(String(value)) ?? Number.NaN) : Number(value);
	}
}
