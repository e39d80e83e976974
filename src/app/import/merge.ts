import type { Config, Connector } from '../../connectors/kit/contract';
import { stampSource } from '../../connectors/kit/source-stamp';
import { hasSource, keyOf } from '../../facts/keys';
import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import { type TableId, tables } from '../../facts/tables';

export interface JoinOptions {
	/** The staged facts are everything the source has, not only what changed. */
	readonly full: boolean;
	/** Another account's facts are in the tabs: joined with them they would be a mixture. */
	readonly isOtherAccount: boolean;
	readonly config: Config;
}

/** What the data tabs shall hold: the source's facts completed, other sources' facts as they were, and what people keep by hand. */
export function mergeImport(staged: Facts, existing: Facts, connector: Connector, { full, isOtherAccount, config }: JoinOptions): Facts {
	const source = connector.id;
	const raw: Partial<Record<TableId, Row[]>> = {};
	for (const id of Object.keys(staged) as TableId[]) raw[id] = staged[id]!;
	if (!full)
		for (const id of Object.keys(existing) as TableId[]) {
			if (!hasSource(tables[id]) && raw[id] === undefined) continue;
			raw[id] = [...existing[id]!.filter((row) => !hasSource(tables[id]) || row.source === source), ...(raw[id] ?? [])];
		}
	const completed = stampSource(connector.complete(raw, config), source);
	const joined: Partial<Record<TableId, Row[]>> = {};
	for (const id of Object.keys(completed) as TableId[]) {
		const present = existing[id] ?? [];
		const others = hasSource(tables[id]) ? present.filter((row) => row.source !== source) : isOtherAccount ? [] : present;
		joined[id] = merged(id, others, completed[id]!, isOtherAccount ? [] : present);
	}
	return joined;
}

/** One row a key, the newest of the source; columns kept by hand, and what the source does not know, stay as they are in the tab. */
function merged(id: TableId, others: readonly Row[], fresh: readonly Row[], present: readonly Row[]): Row[] {
	const before = new Map(present.map((row) => [keyOf(tables[id], row), row]));
	const rows = new Map(others.map((row) => [keyOf(tables[id], row), row]));
	for (const row of fresh) {
		const key = keyOf(tables[id], row);
		const old = before.get(key);
		rows.set(key, old === undefined ? row : withManualEdits(id, row, old));
	}
	return [...rows.values()];
}

function withManualEdits(id: TableId, row: Row, old: Row): Row {
	const result: Row = { ...row };
	for (const { key, byHand } of tables[id].columns) {
		const isKept = byHand === true || row[key] === undefined;
		if (isKept && (old[key] ?? null) !== null) result[key] = old[key]!;
	}
	return result;
}
