import type { Row } from '../../facts/table';

export type MergeRows = (newer: Row, older: Row) => Row;

/** A stub, which only says that a record was deleted or merged, has no `created_at`: it keeps what the record said before. */
const keepUnderStub: MergeRows = (newer, older) => {
	if (newer.created_at !== undefined) return newer;
	const { mark: _, ...said } = newer;
	return { ...older, ...said };
};

/** One row an id: the latest change wins, on a tie the later row. `merge` may rescue something from the row that gives way. */
export function newestRows(rows: readonly Row[] | undefined, key: string, merge: MergeRows = keepUnderStub): Row[] {
	const byId = new Map<string, Row>();
	for (const row of rows ?? []) {
		const id = String(row[key]);
		const other = byId.get(id);
		if (other === undefined) {
			byId.set(id, row);
			continue;
		}
		const isNewer = Number(row.updated_at ?? 0) >= Number(other.updated_at ?? 0);
		byId.set(id, isNewer ? merge(row, other) : merge(other, row));
	}
	return [...byId.values()];
}
