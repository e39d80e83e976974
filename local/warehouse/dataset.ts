import type { ViewSql } from '../../src/warehouse/dataset';
import type { PlainTable } from '../../src/warehouse/tables/contents';
import { protoType, protoValue } from './values';
import { type Content, type Evaluator, failed } from './zetasql';

/** Tables and views with what they hold: each view is worked out once, when a query first reads it, as if it were a table. */
export class Dataset {
	private readonly evaluator: Evaluator;
	private readonly table: (name: string) => PlainTable;
	private readonly known = new Map<string, Content>();

	constructor(evaluator: Evaluator, table: (name: string) => PlainTable) {
		this.evaluator = evaluator;
		this.table = table;
	}

	/** `views`: those that these rest on, the first ones first. */
	async contents(names: readonly string[], views: readonly ViewSql[]): Promise<Record<string, Content>> {
		for (const { name, sql, reads } of views) {
			if (this.known.has(name)) continue;
			const tables = this.held(reads);
			this.known.set(name, await this.evaluator.query({ sql, tables }).catch((error: Error) => failed(`the view ${name}`, sql, error)));
		}
		return this.held(names);
	}

	private held(names: readonly string[]): Record<string, Content> {
		return Object.fromEntries(names.map((name) => [name, this.content(name)]));
	}

	private content(name: string): Content {
		let present = this.known.get(name);
		if (present === undefined) {
			present = contentOf(this.table(name));
			this.known.set(name, present);
		}
		return present;
	}
}

const contentOf = ({ columns, rows }: PlainTable): Content => ({
	columns: columns.map(([name, type]) => ({ name, type: protoType(type) })),
	rows: rows.map((row) => ({ cell: row.map((value, i) => protoValue(value, columns[i]![1])) })),
});
