import { type DayOrder, dayOrderOf } from './instant';
import { type DecimalSign, decimalSignOf } from './number';

/** How a whole column writes what one cell leaves open: `1.234`, 05/07/2026. */
export interface ColumnStyle {
	readonly decimal?: DecimalSign | undefined;
	readonly order?: DayOrder | undefined;
}

/** What a column leaves open, and what settles it. */
export interface Doubt {
	/** The first cell that can be read in two ways. */
	readonly cell: string;
	readonly count: number;
	/** A cell that can be read in one way only; null when there is none, or they contradict each other: then the locale decides. */
	readonly witness: string | null;
}

const NOTHING: ColumnStyle = {};
const IN_TWO_WAYS = { number: /^[^.,]*\d[.,]\d{3}(?![\d.,])/, date: /^\D*\d{1,2}[-/]\d{1,2}[-/]\d{2}/ };

/** The style of a column of numbers or dates, from all of its cells: one that permits a single reading is a witness for the others. */
export function columnStyle(
	kind: 'number' | 'date',
	size: number,
	cellAt: (index: number) => unknown,
): { readonly style: ColumnStyle; readonly doubt: Doubt | null } {
	const read = kind === 'number' ? decimalSignOf : dayOrderOf;
	let doubtful: string | null = null;
	let count = 0;
	for (let i = 0; i < size; i++) {
		const cell = cellAt(i);
		if (typeof cell !== 'string' || !IN_TWO_WAYS[kind].test(cell) || (kind === 'number' && read(cell) !== '?')) continue;
		doubtful ??= cell;
		count++;
	}
	if (doubtful === null) return { style: NOTHING, doubt: null };
	const witnesses = new Map<string, string>();
	count = 0;
	for (let i = 0; i < size; i++) {
		const cell = cellAt(i);
		const sign = read(cell);
		if (sign === '?') count++;
		if (sign === '?' && count === 1) doubtful = cell as string;
		if (sign !== null && sign !== '?' && !witnesses.has(sign)) witnesses.set(sign, cell as string);
	}
	const [[sign, witness] = [undefined, null]] = witnesses.size === 1 ? [...witnesses] : [];
	const style: ColumnStyle =
		sign === undefined ? NOTHING : kind === 'number' ? { decimal: sign as DecimalSign } : { order: sign as DayOrder };
	return { style, doubt: count === 0 ? null : { cell: doubtful, count, witness } };
}
