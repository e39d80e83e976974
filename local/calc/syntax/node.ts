import type { CellError } from '../contract/calculator';

/** A side of a reference that is open (`A:D`, `A2:D`, `5:7`) is null. */
export interface RefSpec {
	readonly sheet: string | null;
	readonly row: number | null;
	readonly column: number | null;
	readonly lastRow: number | null;
	readonly lastColumn: number | null;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Node =
	| { readonly kind: 'value'; readonly value: number | string | boolean | CellError }
	| { readonly kind: 'ref'; readonly ref: RefSpec }
	| { readonly kind: 'name'; readonly name: string }
	/** A missing argument is null. */
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
	/** What a LAMBDA in brackets is given. */
	| { readonly kind: 'apply'; readonly target: Node; readonly args: readonly (Node | null)[] }
	| { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node }
	| { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly operand: Node }
	| { readonly kind: 'span'; readonly from: Node; readonly to: Node }
	| { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] };

/** Every node below and including this one. */
export function* walk(node: Node): Generator<Node> {
	yield node;
	const below: (Node | null)[] = [];
	if (node.kind === 'call') below.push(...node.args);
	else if (node.kind === 'apply') below.push(node.target, ...node.args);
	else if (node.kind === 'binary') below.push(node.left, node.right);
	else if (node.kind === 'unary') below.push(node.operand);
	else if (node.kind === 'span') below.push(node.from, node.to);
	else if (node.kind === 'array') below.push(...node.rows.flat());
	for (const one of below) if (one) yield* walk(one);
}
