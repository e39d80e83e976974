import { Columns } from '../facts/columns';
import type { FactBase, FactTable } from '../facts/fact-base';
import { tableIds } from '../facts/tables';
import { bills } from './bills/bills';
import { dealIntervals } from './deal-intervals/intervals';
import type { DerivedTableId, SourceId } from './kit/sources';
import { derivedColumns } from './read';
import { settlements } from './settlements/settlements';
import { stageEntries } from './stage-entries/entries';

/** The facts with every derived column; each is computed once, when it is first asked for. */
export interface EnrichedFacts {
	readonly base: FactBase;
	source(id: SourceId): FactTable;
}

/** The rows of the derived tables. */
const ROWS: Readonly<Record<DerivedTableId, (base: FactBase) => { readonly length: number }>> = {
	dealIntervals,
	stageEntries,
	bills,
	settlements,
};
const isDerived = (id: SourceId): id is DerivedTableId => id in ROWS;

export function enrich(base: FactBase): EnrichedFacts {
	for (const id of tableIds) if (derivedColumns(id).length > 0) base.extend(id, () => addColumns(base, id, base.table(id).columns));
	const derived = new Map<DerivedTableId, FactTable>();
	return {
		base,
		source(id) {
			if (!isDerived(id)) return base.table(id);
			let table = derived.get(id);
			if (table === undefined) {
				table = { size: ROWS[id](base).length, columns: addColumns(base, id, new Columns()) };
				derived.set(id, table);
			}
			return table;
		},
	};
}

function addColumns(base: FactBase, id: SourceId, columns: Columns): Columns {
	for (const { key, values } of derivedColumns(id)) if (values !== 'fact') columns.later([key], () => columns.set(key, values(base)));
	return columns;
}
