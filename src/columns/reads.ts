import { type Account, FactBase, type FactReads } from '../facts/fact-base';
import { isWords } from '../facts/table';
import { type TableId, tableIds } from '../facts/tables';
import { enrich } from './enrich';
import type { SourceId } from './kit/sources';

export interface ColumnUse {
	readonly table: SourceId;
	readonly key: string;
}

/**
 * The columns of the facts that these columns are made from. No file of a column lists them: each is computed over tables of one blank row,
 * and what it asks for is written down. What real rows make it ask beside that is read when it is asked for.
 */
export function factReads(uses: readonly ColumnUse[], account: Account): FactReads {
	const reads: Partial<Record<TableId, string[]>> = {};
	const tables = tableIds.map((id) => [
		id,
		{
			size: 1,
			read({ key, kind }, texts) {
				reads[id] ??= [];
				reads[id].push(key);
				return isWords(kind) ? { texts, codes: Int32Array.of(-1) } : { numbers: Float64Array.of(Number.NaN) };
			},
		} satisfies ConstructorParameters<typeof FactBase>[0][TableId],
	]);
	const facts = enrich(new FactBase(Object.fromEntries(tables), account));
	for (const { table, key } of uses) facts.source(table).columns.get(key);
	return reads;
}
