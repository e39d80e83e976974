import type { MergeRows } from '../kit/newest-rows';

/** No row rescues anything: the newer one says all. */
export const keepNewer: MergeRows = (newer) => newer;

/** The basket knows only that a deal is deleted; what was known of it before stays. */
export const keepDeleted: MergeRows = (newer, older) => {
	if (newer.is_deleted !== true || (newer.created_at ?? null) !== null) return newer;
	return { ...older, is_deleted: true, deleted_at: newer.deleted_at ?? null, updated_at: newer.updated_at ?? null };
};

/** An incoming lead keeps saying where it came from after it was accepted. */
export const keepOrigin: MergeRows = (newer, older) => {
	if (older.lead_origin !== 'inbound' || newer.lead_origin === 'inbound') return newer;
	return { ...newer, lead_origin: 'inbound', source_channel: newer.source_channel ?? older.source_channel ?? null };
};

/** Of two copies of a call the one on the deal says more. */
export const keepDeal: MergeRows = (newer, older) => {
	const dealId = newer.deal_id ?? older.deal_id ?? null;
	const clientId = newer.client_id ?? older.client_id ?? null;
	return dealId === (newer.deal_id ?? null) && clientId === (newer.client_id ?? null)
		? newer
		: { ...newer, deal_id: dealId, client_id: clientId };
};
