import { hasSource } from '../../facts/keys';
import type { Facts } from '../../facts/tables';
import { tables } from '../../facts/tables';
import type { TabLoss } from '../watch/tab-losses';

/** A CRM's values change between two imports: what came back need not be the last cell. */
const NEARLY_ALL = 0.9;

/**
 * Whether a full read brings back what a tab has lost. Rows of other sources, and what people wrote where the CRM knows nothing, no CRM
 * can give again.
 */
export function isMended({ table, column, filled = 0 }: TabLoss, facts: Facts, source: string): boolean {
	const rows = facts[table];
	if (rows === undefined || (hasSource(tables[table]) && rows.some((row) => row.source !== source))) return false;
	return column === undefined || rows.filter((row) => (row[column.key] ?? null) !== null).length >= filled * NEARLY_ALL;
}
