import type { Row } from '../../facts/table';

/** One row per id: the latest change wins, on a tie the later row. `join` may rescue something from the row that gives way. */
export function newest(rows: readonly Row[], key: string, join?: (kept: Row, dropped: Row) => Row): Row[] {
	const kept = new Map<string, Row>();
	for (const row of rows) {
		const name = String(row[key]);
		const before = kept.get(name);
		if (before === undefined) {
			kept.set(name, row);
			continue;
		}
		const isNewer = Number(row.updated_at ?? 0) >= Number(before.updated_at ?? 0);
		const [winner, loser] = isNewer ? [row, before] : [before, row];
		kept.set(name, join === undefined ? winner : join(winner, loser));
	}
	return [...kept.values()];
}

/** The basket knows only that a deal is deleted; what was known of it before stays. */
export function keepDeleted(kept: Row, dropped: Row): Row {
	if (kept.is_deleted !== true || (kept.created_at ?? null) !== null) return kept;
	return { ...dropped, is_deleted: true, deleted_at: kept.deleted_at ?? null, updated_at: kept.updated_at ?? null };
}

/** An incoming lead keeps saying where it came from after it was accepted. */
export function keepOrigin(kept: Row, dropped: Row): Row {
	if (dropped.lead_origin !== 'inbound' || kept.lead_origin === 'inbound') return kept;
	return { ...kept, lead_origin: 'inbound', source_channel: kept.source_channel ?? dropped.source_channel ?? null };
}

/** Of two copies of a call the one on the deal says more. */
export function keepDeal(kept: Row, dropped: Row): Row {
	const dealId = kept.deal_id ?? dropped.deal_id ?? null;
	const clientId = kept.client_id ?? dropped.client_id ?? null;
	return dealId === (kept.deal_id ?? null) && clientId === (kept.client_id ?? null)
		? kept
		: { ...kept, deal_id: dealId, client_id: clientId };
}
