import type { FactTable } from '../facts/fact-base';
import type { Condition } from './vocabulary';

const masksByTable = new WeakMap<FactTable, Map<string, Uint8Array>>();

/** Rows that meet every condition; options must have been settled before. Populations share their first conditions, and so the work. */
export function maskOf(table: FactTable, where: readonly Condition[]): Uint8Array {
	if (where.length === 0) return new Uint8Array(table.size).fill(1);
	let masks = masksByTable.get(table);
	if (masks === undefined) {
		masks = new Map();
		masksByTable.set(table, masks);
	}
	const key = JSON.stringify(where);
	let mask = masks.get(key);
	if (mask === undefined) {
		mask = where.length === 1 ? new Uint8Array(table.size).fill(1) : maskOf(table, where.slice(0, -1)).slice();
		narrow(mask, table, where[where.length - 1]!);
		masks.set(key, mask);
	}
	return mask;
}

function narrow(mask: Uint8Array, table: FactTable, condition: Condition): void {
	const data = table.columns.get(condition.column);
	if (data === undefined) throw new Error(`no column ${condition.column}`);
	if (data.texts === undefined) {
		narrowNumbers(mask, data.numbers, condition);
		return;
	}
	const { codes, texts } = data;
	if ('known' in condition) {
		const isKnown = condition.known;
		for (let i = 0; i < mask.length; i++) if (codes[i]! >= 0 !== isKnown) mask[i] = 0;
		return;
	}
	const words =
		'in' in condition ? condition.in : 'is' in condition ? [String(condition.is)] : 'not' in condition ? [String(condition.not)] : [];
	const matches = words.map((word) => texts.find(word)).filter((code) => code >= 0);
	const keep = !('not' in condition);
	if (matches.length === 1) {
		const [one] = matches as [number];
		for (let i = 0; i < mask.length; i++) if ((codes[i] === one) !== keep) mask[i] = 0;
		return;
	}
	for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && matches.includes(codes[i]!) !== keep) mask[i] = 0;
}

/** No value (NaN) meets no bound: each loop asks for what must hold. */
function narrowNumbers(mask: Uint8Array, numbers: Float64Array, condition: Condition): void {
	if ('above' in condition) {
		const bound = condition.above;
		for (let i = 0; i < mask.length; i++) if (!(numbers[i]! > bound)) mask[i] = 0;
	} else if ('atMost' in condition) {
		const bound = Number(condition.atMost);
		for (let i = 0; i < mask.length; i++) if (!(numbers[i]! <= bound)) mask[i] = 0;
	} else if ('atLeast' in condition) {
		const bound = Number(condition.atLeast);
		for (let i = 0; i < mask.length; i++) if (!(numbers[i]! >= bound)) mask[i] = 0;
	} else if ('within' in condition) {
		const { within, isNot = false } = condition;
		const isIn = (number: number): boolean => within.some(([from, to]) => number >= from && number <= to);
		for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && isIn(numbers[i]!) === isNot) mask[i] = 0;
	} else if ('known' in condition) {
		const isKnown = condition.known;
		for (let i = 0; i < mask.length; i++) if (Number.isNaN(numbers[i]!) === isKnown) mask[i] = 0;
	} else if ('is' in condition || 'not' in condition) {
		const isWanted = 'is' in condition ? condition.is === true : condition.not !== true;
		for (let i = 0; i < mask.length; i++) if ((numbers[i] === 1) !== isWanted) mask[i] = 0;
	} else throw new Error(`condition on ${condition.column} does not fit a number`);
}
