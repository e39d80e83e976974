import { greatest } from '../columns/kit/data';
import { codesOf, type FactTable, numbersOf } from '../facts/fact-base';
import { inOrder, type Ordered } from './lists';
import { maskOf } from './mask';
import { type Pieces, piecesOf, type Span } from './pieces';
import type { Measure } from './vocabulary';

export type Fold = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' }>;

/**
 * What a fold has added up, a cell for each manager and piece of time: the manager's code + 1 (0 = nobody) times `size`, plus the piece.
 * Adding up two parts and merging them gives what adding up the whole gives: that is why a team's figure needs no rows of its own.
 */
export interface Groups extends Ordered {
	readonly kind: Fold['kind'];
	/** Managers, nobody among them. */
	readonly people: number;
	readonly size: number;
	/** The pieces of each period. */
	readonly periods: readonly (readonly number[])[];
	readonly counts: Float64Array;
	/** Of a sum or a mean. */
	readonly sums: Float64Array;
	/** What the sums lost by rounding in binary: cents with fractions add up to the last digit. */
	readonly rests: Float64Array;
	/** Of a median or of what is distinct; of others there are none. */
	readonly values: Float64Array;
}

const NO_NUMBERS = new Float64Array(0);
const NO_STARTS = new Int32Array(0);
const isSum = (kind: Fold['kind']): boolean => kind === 'sum' || kind === 'mean';
const isList = (kind: Fold['kind']): boolean => kind === 'median' || kind === 'distinct';

/** Folds the rows of a table by manager and period. Spans may overlap; `pieces` are the intervals between their edges. */
export function foldRows(
	fold: Fold,
	table: FactTable,
	spans: readonly Span[],
	pieces: Pieces = piecesOf(numbersOf(table, fold.of.at), spans),
): Groups {
	const mask = maskOf(table, fold.of.where);
	const credit = codesOf(table, fold.of.credit);
	const { size } = pieces;
	const people = greatest(credit) + 2;
	const groups = { kind: fold.kind, people, size, periods: pieces.spans };
	if (fold.kind === 'count') return { ...groups, ...NOTHING, counts: countRows(mask, credit, pieces, people) };
	const values = valuesOf(table, fold.column);
	if (isList(fold.kind)) return { ...groups, ...NOTHING, ...listRows(mask, credit, pieces, people, values) };
	return { ...groups, ...NOTHING, ...sumRows(mask, credit, pieces, people, values) };
}

const NOTHING = { sums: NO_NUMBERS, rests: NO_NUMBERS, values: NO_NUMBERS, starts: NO_STARTS };

function countRows(mask: Uint8Array, credit: Int32Array, { rows, size }: Pieces, people: number): Float64Array {
	const counts = new Float64Array(people * size);
	for (let i = 0; i < mask.length; i++) if (mask[i] !== 0 && rows[i]! >= 0) counts[(credit[i]! + 1) * size + rows[i]!]!++;
	return counts;
}

function sumRows(mask: Uint8Array, credit: Int32Array, { rows, size }: Pieces, people: number, values: ArrayLike<number>) {
	const [counts, sums, rests] = [new Float64Array(people * size), new Float64Array(people * size), new Float64Array(people * size)];
	for (let i = 0; i < mask.length; i++) {
		if (mask[i] === 0 || rows[i]! < 0) continue;
		const value = values[i]!;
		if (Number.isNaN(value)) continue;
		const cell = (credit[i]! + 1) * size + rows[i]!;
		counts[cell]!++;
		const before = sums[cell]!;
		const sum = before + value;
		const added = sum - before;
		// Whole numbers add up without a rest; the branch is free for them.
		if (added !== value || sum - added !== before) rests[cell]! += before - (sum - added) + (value - added);
		sums[cell] = sum;
	}
	return { counts, sums, rests };
}

function listRows(mask: Uint8Array, credit: Int32Array, { rows, size }: Pieces, people: number, values: ArrayLike<number>) {
	const cells = new Int32Array(mask.length);
	const found = new Float64Array(mask.length);
	let length = 0;
	for (let i = 0; i < mask.length; i++) {
		if (mask[i] === 0 || rows[i]! < 0) continue;
		const value = values[i]!;
		if (Number.isNaN(value)) continue;
		cells[length] = (credit[i]! + 1) * size + rows[i]!;
		found[length++] = value;
	}
	return inOrder(people * size, cells, found, length);
}

/** Adds up what is found row by row, a piece of time for each period: stocks and balances. */
export class Gathering {
	private readonly kind: Fold['kind'];
	private readonly people: number;
	private readonly size: number;
	private readonly cells: number[] = [];
	private readonly found: number[] = [];
	private readonly counts: Float64Array;
	private readonly sums: Float64Array;
	private readonly rests: Float64Array;

	constructor(kind: 'sum' | 'distinct', credit: Int32Array, periods: number) {
		this.kind = kind;
		this.people = greatest(credit) + 2;
		this.size = periods;
		const cells = isSum(kind) ? this.people * periods : 0;
		this.counts = new Float64Array(cells);
		this.sums = new Float64Array(cells);
		this.rests = new Float64Array(cells);
	}

	add(manager: number, period: number, value: number): void {
		if (Number.isNaN(value)) return;
		const cell = (manager + 1) * this.size + period;
		if (!isSum(this.kind)) {
			this.cells.push(cell);
			this.found.push(value);
			return;
		}
		this.counts[cell]!++;
		const before = this.sums[cell]!;
		const sum = before + value;
		const added = sum - before;
		this.rests[cell]! += before - (sum - added) + (value - added);
		this.sums[cell] = sum;
	}

	get groups(): Groups {
		const { kind, people, size, counts, sums, rests } = this;
		const periods = Array.from({ length: size }, (_, p) => [p]);
		if (isSum(kind)) return { kind, people, size, periods, ...NOTHING, counts, sums, rests };
		return { kind, people, size, periods, ...NOTHING, ...inOrder(people * size, this.cells, this.found, this.cells.length) };
	}
}

export function valuesOf(table: FactTable, key: string): Float64Array | Int32Array {
	const data = table.columns.get(key);
	if (data === undefined) throw new Error(`no column ${key}`);
	return data.texts === undefined ? data.numbers : data.codes;
}
