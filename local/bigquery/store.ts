import type { SqlType } from '../../src/warehouse/sql/parameter';
import { protoType } from '../warehouse/values';
import type { Content } from '../warehouse/zetasql';

/** A table with its rows, or a view with its query. */
export type Held =
	| {
			readonly kind: 'table';
			readonly columns: readonly (readonly [name: string, type: SqlType])[];
			readonly content: Content;
			readonly bytes: readonly number[];
			readonly lines: readonly string[];
	  }
	| { readonly kind: 'view'; readonly sql: string; readonly description: string };

export interface HeldDataset {
	readonly location: string;
	readonly labels: Readonly<Record<string, unknown>>;
	readonly tables: Map<string, Held>;
}

/** What of a schema this stand knows: the columns, by name and type. */
export interface SchemaField {
	readonly name: string;
	readonly type: string;
	readonly mode?: string;
}

const TYPES: Readonly<Record<string, SqlType>> = {
	STRING: 'STRING',
	FLOAT64: 'FLOAT64',
	FLOAT: 'FLOAT64',
	INT64: 'INT64',
	INTEGER: 'INT64',
	BOOL: 'BOOL',
	BOOLEAN: 'BOOL',
	DATE: 'DATE',
	TIMESTAMP: 'TIMESTAMP',
};

export function columnsOf(fields: readonly SchemaField[]): (readonly [string, SqlType])[] {
	return fields.map(({ name, type, mode }) => {
		const plain = TYPES[type];
		if (plain === undefined) throw new Error(`a column of type ${type}`);
		return [name, mode === 'REPEATED' ? { array: plain } : plain];
	});
}

export const emptyContent = (columns: readonly (readonly [string, SqlType])[]): Content => ({
	columns: columns.map(([name, type]) => ({ name, type: protoType(type) })),
	rows: [],
});
