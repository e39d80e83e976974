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
 * What a fold has gathered in one cell (one manager, one period). Gathering two parts and merging them gives
 * what gathering the whole gives: that is why a team's figure needs no rows of its own.
 */
export interface Gathered {
	count: number;
	sum: number;
	values: number[] | null;
	distinct: Set<number> | null;
}

/** One cell per manager code (-1 = nobody) and period. */
export type Groups = Map<number, Gathered[]>;

export const nothing = (kind: Fold['kind']): Gathered => ({
	count: 0,
	sum: 0,
	values: kind === 'median' ? [] : null,
	distinct: kind === 'distinct' ? new Set() : null,
});

export function merge(kind: Fold['kind'], parts: readonly Gathered[]): Gathered {
	if (parts.length === 1) return parts[0]!;
	const whole = nothing(kind);
	for (const part of parts) {
		whole.count += part.count;
		whole.sum += part.sum;
		if (part.values !== null) for (const value of part.values) whole.values!.push(value);
		if (part.distinct !== null) for (const value of part.distinct) whole.distinct!.add(value);
	}
	return whole;
}

/** The figure of a gathered cell; counts and sums of nothing are 0, a mean or a median of nothing is null (R15). */
export function settle(kind: Fold['kind'], cell: Gathered): number | null {
	if (kind === 'count') return cell.count;
	if (kind === 'sum') return cell.sum;
	if (kind === 'distinct') return cell.distinct!.size;
	if (cell.count === 0) return null;
	if (kind === 'mean') return cell.sum / cell.count;
	const sorted = Float64Array.from(cell.values!).sort();
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The cells of a manager, made when the first row comes. */
export function cellsOf(groups: Groups, code: number, size: number, kind: Fold['kind']): Gathered[] {
	let cells = groups.get(code);
	if (cells === undefined) {
		cells = Array.from({ length: size }, () => nothing(kind));
		groups.set(code, cells);
	}
	return cells;
}

/** Spans may overlap. */
export function gather(fold: Fold, table: FactTable, spans: readonly Span[]): Groups {
	const mask = maskOf(table, fold.of.where);
	const at = numbersOf(table, fold.of.at);
	const credit = codesOf(table, fold.of.credit);
	const values = fold.kind === 'count' ? null : valuesOf(table, fold.column);
	const groups: Groups = new Map();
	const within = spanFinder(spans);
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0) continue;
		const found = within(at[i]!);
		if (found.length === 0) continue;
		const cells = cellsOf(groups, credit[i]!, spans.length, fold.kind);
		for (const s of found) take(fold.kind, cells[s]!, values === null ? 0 : values[i]!);
	}
	return groups;
}

export function valuesOf(table: FactTable, key: string): ArrayLike<number> {
	const data = table.columns.get(key);
	if (data === undefined) throw new Error(`no column ${key}`);
	return data.texts === undefined ? data.numbers : data.codes;
}

export function take(kind: Fold['kind'], cell: Gathered, value: number): void {
	if (Number.isNaN(value)) return;
	cell.count++;
	cell.sum += value;
	if (kind === 'median') cell.values!.push(value);
	if (kind === 'distinct') cell.distinct!.add(value);
}

/** Which spans hold an instant: their edges cut time into pieces, and a piece is found by halving. */
function spanFinder(spans: readonly Span[]): (at: number) => readonly number[] {
	const edges = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
	const pieces = edges.map((edge) => spans.flatMap(({ from, to }, s) => (from <= edge && edge < to ? [s] : [])));
	const none: readonly number[] = [];
	return (at) => {
		if (!(at >= edges[0]!)) return none;
		let low = 0;
		let high = edges.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (edges[middle]! <= at) low = middle;
			else high = middle;
		}
		return pieces[low]!;
	};
}
