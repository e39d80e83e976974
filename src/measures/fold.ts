import { greatest } from '../columns/kit/data';
import { codesOf, type FactTable, numbersOf } from '../facts/fact-base';
import { maskOf } from './mask';
import type { Measure } from './vocabulary';

/** Half-open interval of instants [from, to). */
export interface Span {
	readonly from: number;
	readonly to: number;
}

export type Fold = Extract<Measure, { kind: 'count' | 'sum' | 'mean' | 'median' | 'distinct' }>;

/**
 * What a fold has added up for one manager and one period. Adding up two parts and merging them gives
 * what adding up the whole gives: that is why a team's figure needs no rows of its own.
 */
export interface Accumulator {
	count: number;
	sum: number;
	/** What the sum lost by rounding in binary: cents with fractions add up to the last digit. */
	rest: number;
	values: number[] | null;
	distinct: Set<number> | null;
}

/** One cell per manager code (-1 = nobody) and period. */
export type Groups = Map<number, Accumulator[]>;

export const emptyAccumulator = (kind: Fold['kind']): Accumulator => ({
	count: 0,
	sum: 0,
	rest: 0,
	values: kind === 'median' ? [] : null,
	distinct: kind === 'distinct' ? new Set() : null,
});

/** Adds what was added up elsewhere, and keeps what binary rounding takes away. */
function plus(cell: Accumulator, value: number, rest: number): void {
	const before = cell.sum;
	const sum = before + value;
	const added = sum - before;
	cell.rest += rest + (before - (sum - added) + (value - added));
	cell.sum = sum;
}

export function merge(kind: Fold['kind'], parts: readonly Accumulator[]): Accumulator {
	if (parts.length === 1) return parts[0]!;
	const whole = emptyAccumulator(kind);
	for (const part of parts) {
		whole.count += part.count;
		plus(whole, part.sum, part.rest);
		if (part.values !== null) for (const value of part.values) whole.values!.push(value);
		if (part.distinct !== null) for (const value of part.distinct) whole.distinct!.add(value);
	}
	return whole;
}

/** The figure of an accumulator; counts and sums of nothing are 0, a mean or a median of nothing is null (R15). */
export function finalize(kind: Fold['kind'], cell: Accumulator): number | null {
	if (kind === 'count') return cell.count;
	if (kind === 'sum') return cell.sum + cell.rest;
	if (kind === 'distinct') return cell.distinct!.size;
	if (cell.count === 0) return null;
	if (kind === 'mean') return (cell.sum + cell.rest) / cell.count;
	const sorted = new Float64Array(cell.values!).sort();
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A manager's accumulators, one for each period; created with the manager's first row. */
export function cellsOf(groups: Groups, code: number, size: number, kind: Fold['kind']): Accumulator[] {
	let cells = groups.get(code);
	if (cells === undefined) {
		cells = Array.from({ length: size }, () => emptyAccumulator(kind));
		groups.set(code, cells);
	}
	return cells;
}

/** Folds the rows of a table by manager and period. Spans may overlap; `pieces` are the intervals between their edges. */
export function foldRows(
	fold: Fold,
	table: FactTable,
	spans: readonly Span[],
	pieces: Pieces = piecesOf(numbersOf(table, fold.of.at), spans),
): Groups {
	const mask = maskOf(table, fold.of.where);
	const credit = codesOf(table, fold.of.credit);
	const values = fold.kind === 'count' ? null : valuesOf(table, fold.column);
	const { rows, size } = pieces;
	const codes = greatest(credit) + 2;
	const counts = new Float64Array(codes * size);
	if (values === null) {
		for (let i = 0; i < mask.length; i++) if (mask[i] !== 0 && rows[i]! >= 0) counts[(credit[i]! + 1) * size + rows[i]!]!++;
		return groupsOf(fold.kind, { counts, codes, spans }, pieces);
	}
	const sums = new Float64Array(codes * size);
	const rests = new Float64Array(codes * size);
	const lists = fold.kind === 'median' || fold.kind === 'distinct' ? new Array<number[] | undefined>(codes * size) : null;
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
		if (lists !== null) list(lists, cell, value);
	}
	return groupsOf(fold.kind, { counts, sums, rests, lists, codes, spans }, pieces);
}

/** What a scan has added up, by code of the manager + 1 and piece of time. */
interface Sums {
	readonly counts: Float64Array;
	readonly sums?: Float64Array;
	readonly rests?: Float64Array;
	readonly lists?: readonly (number[] | undefined)[] | null;
	readonly codes: number;
	readonly spans: readonly Span[];
}

function groupsOf(kind: Fold['kind'], { counts, sums, rests, lists, codes, spans }: Sums, { size, spans: pieces }: Pieces): Groups {
	const groups: Groups = new Map();
	for (let code = 0; code < codes; code++) {
		const first = code * size;
		if (!hasAny(counts, first, size)) continue;
		const cells = cellsOf(groups, code - 1, spans.length, kind);
		pieces.forEach((inside, s) => {
			for (const piece of inside) {
				if (sums !== undefined) plus(cells[s]!, sums[first + piece]!, rests![first + piece]!);
				addPiece(cells[s]!, counts[first + piece]!, lists?.[first + piece]);
			}
		});
	}
	return groups;
}

function hasAny(counts: Float64Array, first: number, size: number): boolean {
	for (let i = first; i < first + size; i++) if (counts[i]! > 0) return true;
	return false;
}

function list(lists: (number[] | undefined)[], cell: number, value: number): void {
	const values = lists[cell];
	if (values === undefined) lists[cell] = [value];
	else values.push(value);
}

function addPiece(cell: Accumulator, count: number, values: readonly number[] | undefined): void {
	cell.count += count;
	if (values === undefined) return;
	for (const value of values) {
		cell.values?.push(value);
		cell.distinct?.add(value);
	}
}

/** Time cut at the edges of spans: the piece of each row (-1 = in none), and the pieces of each span. */
export interface Pieces {
	readonly rows: Int16Array;
	readonly size: number;
	readonly spans: readonly (readonly number[])[];
}

export function piecesOf(at: Float64Array, spans: readonly Span[]): Pieces {
	const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	const size = Math.max(1, edges.length - 1);
	const rows = new Int16Array(at.length);
	const sorted = Float64Array.from(edges);
	const [first, end] = [edges[0]!, edges[edges.length - 1]!];
	let near = 0;
	for (let i = 0; i < at.length; i++) {
		const moment = at[i]!;
		if (!(moment >= first && moment < end)) {
			rows[i] = -1;
			continue;
		}
		// Neighbours in a tab are mostly near in time, too.
		if (!(sorted[near]! <= moment && moment < sorted[near + 1]!)) near = pieceAt(sorted, moment);
		rows[i] = near;
	}
	const inside = spans.map(({ from, to }) => edges.slice(0, -1).flatMap((edge, piece) => (from <= edge && edge < to ? [piece] : [])));
	return { rows, size, spans: inside };
}

function pieceAt(edges: Float64Array, moment: number): number {
	let low = 0;
	let high = edges.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (edges[middle]! <= moment) low = middle;
		else high = middle;
	}
	return low;
}

export function valuesOf(table: FactTable, key: string): ArrayLike<number> {
	const data = table.columns.get(key);
	if (data === undefined) throw new Error(`no column ${key}`);
	return data.texts === undefined ? data.numbers : data.codes;
}

export function accumulate(kind: Fold['kind'], cell: Accumulator, value: number): void {
	if (Number.isNaN(value)) return;
	cell.count++;
	plus(cell, value, 0);
	if (kind === 'median') cell.values!.push(value);
	if (kind === 'distinct') cell.distinct!.add(value);
}
