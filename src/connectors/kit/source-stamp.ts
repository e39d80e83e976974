import { hasSource } from '../../facts/keys';
import { type Facts, type TableId, tables } from '../../facts/tables';

/** Says of every row from which CRM it came; connectors leave that to the import. */
export function stampSource(facts: Facts, source: string): Facts {
	for (const [id, rows] of Object.entries(facts)) if (hasSource(tables[id as TableId])) for (const row of rows) row.source = source;
	return facts;
}
