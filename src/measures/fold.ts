import { codesOf, type FactTable, numbersOf } from '../facts/fact-base';
import type { Condition, Measure, Population } from './vocabulary';

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

export const nothing = (kind: Fold['kind']): Gathered => ({
	count: 0,
	sum: 0,
	values: kind === 'median' ? [] : null,
	distinct: kind === 'distinct' ? new Set() : null,
});

export function merge(kind: Fold['kind'], parts: readonly Gathered[]): Gathered {
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

/** One cell per manager code (-1 = nobody) and span; spans may overlap. */
export function gather(fold: Fold, table: FactTable, spans: readonly Span[]): Map<number, Gathered[]> {
	const mask = maskOf(table, fold.of.where);
	const at = numbersOf(table, fold.of.at);
	const credit = codesOf(table, fold.of.credit);
	const data = fold.kind === 'count' ? null : table.columns.get(fold.column)!;
	const groups = new Map<number, Gathered[]>();
	for (let i = 0; i < table.size; i++) {
		if (mask[i] === 0) continue;
		for (let s = 0; s < spans.length; s++) {
			if (!(at[i]! >= spans[s]!.from && at[i]! < spans[s]!.to)) continue;
			let cells = groups.get(credit[i]!);
			if (cells === undefined) {
				cells = spans.map(() => nothing(fold.kind));
				groups.set(credit[i]!, cells);
			}
			take(fold.kind, cells[s]!, data === null ? 0 : data.texts === undefined ? data.numbers[i]! : data.codes[i]!);
		}
	}
	return groups;
}

export function take(kind: Fold['kind'], cell: Gathered, value: number): void {
	if (Number.isNaN(value)) return;
	cell.count++;
	cell.sum += value;
	if (kind === 'median') cell.values!.push(value);
	if (kind === 'distinct') cell.distinct!.add(value);
}

/** Rows that meet every condition; options must have been settled before. */
export function maskOf(table: FactTable, where: Population['where']): Uint8Array {
	const mask = new Uint8Array(table.size).fill(1);
	for (const condition of where) narrow(mask, table, condition);
	return mask;
}

function narrow(mask: Uint8Array, table: FactTable, condition: Condition): void {
	const data = table.columns.get(condition.column);
	if (data === undefined) throw new Error(`no column ${condition.column}`);
	if (data.texts === undefined) {
		const test = numberTest(condition);
		for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && !test(data.numbers[i]!)) mask[i] = 0;
		return;
	}
	const wanted =
		'in' in condition ? condition.in : 'is' in condition ? [String(condition.is)] : 'not' in condition ? [String(condition.not)] : [];
	const codes = new Set(wanted.map((text) => data.texts!.find(text)).filter((code) => code >= 0));
	const keep = !('not' in condition);
	for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && codes.has(data.codes[i]!) !== keep) mask[i] = 0;
}

function numberTest(condition: Condition): (value: number) => boolean {
	if ('above' in condition) return (value) => value > condition.above;
	if ('is' in condition) return (value) => (value === 1) === condition.is;
	if ('not' in condition) return (value) => (value === 1) !== condition.not;
	throw new Error(`condition on ${condition.column} does not fit a number`);
}
