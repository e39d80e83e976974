import type { Row } from '../../facts/table';
import type { OwnerHistory } from './owner-history';

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Gives activities of a client's card their deal, where only one was in work, and those without a performer the responsible of the moment. */
export function linkedActivities(rows: readonly Row[], deals: readonly Row[], clients: readonly Row[], owners: OwnerHistory): Row[] {
	const byId = new Map(deals.map((deal) => [String(deal.deal_id), deal]));
	const openDealAt = openDeals(deals, clients);
	return rows.map((row) => {
		const at = Number(row.occurred_at);
		const dealId = row.deal_id ?? (isGiven(row.client_id) ? openDealAt(row.client_id, at) : null);
		const deal = dealId === null ? undefined : byId.get(String(dealId));
		const performer = row.manager_id ?? (deal === undefined || row.is_auto === true ? null : owners.at(deal, at));
		return { ...row, deal_id: dealId, client_id: row.client_id ?? deal?.client_id ?? null, manager_id: performer };
	});
}

/** Finds the client's only deal in work at a moment; with several, or none, nobody can tell which was meant. */
function openDeals(deals: readonly Row[], clients: readonly Row[]): (client: unknown, at: number) => string | null {
	const payers = new Map(
		clients
			.filter(({ merged_into_id: into }) => isGiven(into))
			.map(({ client_id: id, merged_into_id: into }) => [String(id), String(into)]),
	);
	const payerOf = (client: unknown): string => payers.get(String(client)) ?? String(client);
	const byClient = new Map<string, Row[]>();
	for (const deal of deals) {
		if (!isGiven(deal.client_id) || deal.is_deleted === true) continue;
		const payer = payerOf(deal.client_id);
		const others = byClient.get(payer);
		if (others === undefined) byClient.set(payer, [deal]);
		else others.push(deal);
	}
	return (client, at) => {
		const open = (byClient.get(payerOf(client)) ?? []).filter(
			({ created_at, closed_at }) => Number(created_at) <= at && !(typeof closed_at === 'number' && closed_at < at),
		);
		return open.length === 1 ? String(open[0]!.deal_id) : null;
	};
}
