import type { FactBase } from '../../src/facts/fact-base';
import { type TableId, tableIds } from '../../src/facts/tables';
import { viewsUnder } from '../../src/warehouse/dataset';
import type { Relation } from '../../src/warehouse/sql/fragment';
import type { SqlType } from '../../src/warehouse/sql/parameter';
import { DICTIONARIES, type DictionaryId, type DictionaryRow } from '../../src/warehouse/tables/dictionaries';
import { type DayRange, dictionaryRows } from '../../src/warehouse/tables/fill-dictionaries';
import { factRows } from '../../src/warehouse/tables/fill-facts';
import { rawColumns } from '../../src/warehouse/tables/raw';
import { protoType, protoValue } from './values';
import { type Content, type Evaluator, failed } from './zetasql';

/** The tables of an account, and its views as tables: each is worked out once, when a query first reads it. */
export interface Dataset {
	/** What these tables and views hold, by name. */
	contents(relations: readonly Relation[]): Promise<Record<string, Content>>;
}

export function datasetOf(base: FactBase, range: DayRange, evaluator: Evaluator): Dataset {
	const known = new Map<string, Content>();
	let dictionaries: ReturnType<typeof dictionaryRows> | null = null;
	const table = (name: string): Content => {
		if ((tableIds as readonly string[]).includes(name)) {
			const id = name as TableId;
			const types = Object.fromEntries(rawColumns(id, base.table(id).own).map((column) => [column.name, column.type]));
			return contentOf(types, factRows(base, id));
		}
		dictionaries ??= dictionaryRows(base, range);
		return contentOf(DICTIONARIES[name as DictionaryId], dictionaries[name as DictionaryId]);
	};
	return {
		async contents(relations) {
			const { views, tables } = viewsUnder(relations);
			for (const name of tables) if (!known.has(name)) known.set(name, table(name));
			for (const { name, sql, reads } of views) {
				if (known.has(name)) continue;
				const tables = Object.fromEntries(reads.map((one) => [one, known.get(one)!]));
				known.set(name, await evaluator.query({ sql, tables }).catch((error: Error) => failed(`the view ${name}`, sql, error)));
			}
			return Object.fromEntries(relations.map(({ name }) => [name, known.get(name)!]));
		},
	};
}

function contentOf(types: Readonly<Record<string, SqlType>>, rows: readonly DictionaryRow[]): Content {
	const columns = Object.entries(types);
	return {
		columns: columns.map(([name, type]) => ({ name, type: protoType(type) })),
		rows: rows.map((row) => ({ cell: columns.map(([name, type]) => protoValue(row[name], type)) })),
	};
}
