import { hasSource, keyOf } from '../../facts/keys';
import type { Row, Table } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';
import { pairRows } from '../changes/differences';

const SOURCE = 'csv';

/** How the rows of the files meet those of a tab. */
export interface TableEffect {
	readonly table: TableId;
	readonly added: number;
	readonly changed: number;
	readonly same: number;
	/** Of the same source, in the tab and in no file: they stay, unless the files are said to be everything. */
	readonly absent: number;
	readonly canBeEverything: boolean;
	readonly isEverything: boolean;
}

export interface MergedTables {
	readonly facts: Facts;
	readonly effects: readonly TableEffect[];
}

/** Tables that have other authors besides a file: none of these may hold everything. */
const SHARED: ReadonlySet<TableId> = new Set(['managers', 'stages', 'settings', 'kpi_sets', 'feedback', 'decisions', 'changes']);

/** What the tabs shall hold: records are brought up to date by their ids, and none goes unless its table's files are everything. */
export function mergeTables(fresh: Facts, present: Facts, everything: ReadonlySet<string>): MergedTables {
	const facts: Partial<Record<TableId, Row[]>> = {};
	const effects: TableEffect[] = [];
	for (const [id, rows] of Object.entries(fresh) as [TableId, Row[]][]) {
		if (id === 'settings') continue;
		const table: Table = tables[id];
		const nameOf = (row: Row): string => keyOf(table, row);
		const presentRows = present[id] ?? [];
		const isOfFiles = ofSources(table, rows);
		const canBeEverything = !SHARED.has(id);
		const isEverything = canBeEverything && everything.has(id);
		const named = new Set(rows.map(nameOf));
		const absent = presentRows.filter((row) => isOfFiles(row) && !named.has(nameOf(row)));
		const removedKeys = new Set(isEverything ? absent : []);
		const merged = merge(
			table,
			presentRows.filter((row) => !removedKeys.has(row)),
			rows,
		);
		facts[id] = merged;
		const pairs = pairRows(presentRows, merged, nameOf).filter(({ key }) => named.has(key));
		effects.push({
			table: id,
			added: pairs.filter(({ old }) => old === undefined).length,
			changed: pairs.filter(({ old, now }) => old !== undefined && !isSame(table, old, now!)).length,
			same: pairs.filter(({ old, now }) => old !== undefined && isSame(table, old, now!)).length,
			absent: absent.length,
			canBeEverything,
			isEverything,
		});
	}
	return { facts, effects };
}

function ofSources(table: Table, rows: readonly Row[]): (row: Row) => boolean {
	if (!hasSource(table)) return () => true;
	const sources = new Set(rows.map(({ source }) => source ?? SOURCE));
	return ({ source }) => sources.has(source ?? SOURCE);
}

/** A record that changed later than the file says stays; columns that the file lacks stay as they are in the tab. */
function merge(table: Table, present: readonly Row[], fresh: readonly Row[]): Row[] {
	const rows = new Map(present.map((row) => [keyOf(table, row), row]));
	for (const row of fresh) {
		const key = keyOf(table, row);
		const before = rows.get(key);
		const isOlder = typeof row.updated_at === 'number' && row.updated_at < Number(before?.updated_at ?? 0);
		if (!isOlder) rows.set(key, { ...before, ...row });
	}
	return [...rows.values()];
}

const isSame = (table: Table, a: Row, b: Row): boolean => table.columns.every(({ key }) => (a[key] ?? null) === (b[key] ?? null));
