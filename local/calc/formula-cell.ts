import type { Drawing } from './contract/calculator';
import { positionFunctions, referenceBuilders, volatileFunctions } from './functions/places';
import { type Node, type RefSpec, walk } from './syntax/node';
import type { Sheet } from './values/sheet';

/** A formula and what its text says before anything is calculated. */
export interface FormulaCell {
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
	/** As it was typed. */
	readonly text: string;
	/** null: it cannot be parsed. */
	readonly node: Node | null;
	readonly refs: readonly RefSpec[];
	readonly names: readonly string[];
	/** Recalculated at every change: volatile, or what it points at is known only when it runs. */
	readonly isVolatile: boolean;
	/** How much of the grid it fills; 1 x 1 for most. */
	spill: { rows: number; columns: number };
	/** What it draws in its cell, where it draws. */
	drawing?: Drawing | undefined;
	state: 'clean' | 'dirty' | 'running';
}

interface Mentions {
	readonly node: Node | null;
	readonly refs: readonly RefSpec[];
	readonly names: readonly string[];
	readonly isVolatile: boolean;
}

/** What a parsed formula mentions. */
export const mentionsOf = (node: Node | null): Mentions => {
	const refs: RefSpec[] = [];
	const names: string[] = [];
	let hasVolatileCall = false;
	const unread = new Set<Node | null>();
	for (const one of node ? walk(node) : []) {
		if (one.kind === 'call' && positionFunctions.has(one.name)) for (const arg of one.args) if (arg?.kind === 'ref') unread.add(arg);
		if (unread.has(one)) continue;
		if (one.kind === 'ref') refs.push(one.ref);
		else if (one.kind === 'name') names.push(one.name.toLowerCase());
		else if (one.kind === 'call' && (volatileFunctions.has(one.name) || referenceBuilders.has(one.name))) hasVolatileCall = true;
	}
	return { node, refs, names, isVolatile: hasVolatileCall };
};
