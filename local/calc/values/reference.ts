import type { Node } from '../syntax/node';
import type { Matrix, Scalar } from './scalar';
import type { Sheet } from './sheet';

/** A rectangle of cells that is not read yet. */
export class Ref {
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;

	constructor(sheet: Sheet, row: number, column: number, rows = 1, columns = 1) {
		this.sheet = sheet;
		this.row = row;
		this.column = column;
		this.rows = rows;
		this.columns = columns;
	}

	get single(): boolean {
		return this.rows === 1 && this.columns === 1;
	}
}

export class Lambda {
	readonly parameters: readonly string[];
	readonly body: Node;
	readonly variables: ReadonlyMap<string, Value>;

	constructor(parameters: readonly string[], body: Node, variables: ReadonlyMap<string, Value>) {
		this.parameters = parameters;
		this.body = body;
		this.variables = variables;
	}
}

export type Value = Scalar | Matrix | Ref | Lambda;
