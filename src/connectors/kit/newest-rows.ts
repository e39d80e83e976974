import type { Row } from '../../facts/table';

/**
 * One row an id: the latest change wins, on a tie the later row. A stub, which only says that a record was deleted or merged, has no
 * `created_at`: it keeps what was known of the record before.
 */
export function newestRows(rows: readonly Row[] | undefined, key: string): Row[] {
	const kept = new Map<string, Row>();
	for (const row of rows ?? []) {
		const name = String(row[key]);
		const before = kept.get(name);
		if (before === undefined) {
			kept.set(name, row);
			continue;
		}
		const isNewer = Number(row.updated_at ?? 0) >= Number(before.updated_at ?? 0);
		const [winner, loser] = isNewer ? [row, before] : [before, row];
		kept.set(name, winner.created_at === undefined ? { ...loser, ...winner } : winner);
	}
	return [...kept.values()];
}
