import type { FactTable } from '../facts/fact-base';
import type { Condition } from './vocabulary';

/** Rows that meet every condition; options must have been settled before. */
export function maskOf(table: FactTable, where: readonly Condition[]): Uint8Array {
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
	if ('known' in condition) {
		for (let i = 0; i < mask.length; i++) if (data.codes[i]! >= 0 !== condition.known) mask[i] = 0;
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
	if ('atMost' in condition) return (value) => value <= Number(condition.atMost);
	if ('atLeast' in condition) return (value) => value >= Number(condition.atLeast);
	if ('known' in condition) return (value) => Number.isNaN(value) !== condition.known;
	if ('is' in condition) return (value) => (value === 1) === condition.is;
	if ('not' in condition) return (value) => (value === 1) !== condition.not;
	throw new Error(`condition on ${condition.column} does not fit a number`);
}
