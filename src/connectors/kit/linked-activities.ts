import type { Row } from '../../facts/table';
import type { OwnerHistory } from './owner-history';

const isKnown = (value: unknown): boolean => value !== null && value !== undefined;

/** Gives activities of a client's card their deal, where only one was in work, and those without a performer the responsible of the moment. */
export function linkedActivities(rows: readonly Row[], deals: readonly Row[], clients: readonly Row[], owners: OwnerHistory): Row[] {
	const byId = new Map(deals.map((deal) => [String(deal.deal_id), deal]));
	const payers = new Map(
		clients
			.filter(({ merged_into_id: into }) => isKnown(into))
			.map(({ client_id: id, merged_into_id: into }) => [String(id), String(into)]),
	);
	const payer = (client: unknown): string => payers.get(String(client)) ?? String(client);
	const byClient = new Map<string, Row[]>();
	for (const deal of deals) {
		if (!isKnown(deal.client_id) || deal.is_deleted === true) continue;
		const known = byClient.get(payer(deal.client_id));
		if (known === undefined) byClient.set(payer(deal.client_id), [deal]);
		else known.push(deal);
	}
	/** With several deals in work, or none, nobody can tell which was meant. */
	const openAt = (client: unknown, at: number): string | null => {
		const open = (byClient.get(payer(client)) ?? []).filter(
			({ created_at, closed_at }) => Number(created_at) <= at && !(typeof closed_at === 'number' && closed_at < at),
		);
		return open.length === 1 ? String(open[0]!.deal_id) : null;
	};
	return rows.map((row) => {
		const at = Number(row.occurred_at);
		const dealId = row.deal_id ?? (isKnown(row.client_id) ? openAt(row.client_id, at) : null);
		const deal = dealId === null ? undefined : byId.get(String(dealId));
		const performer = row.manager_id ?? (deal === undefined || row.is_auto === true ? null : owners.at(deal, at));
		return { ...row, deal_id: dealId, client_id: row.client_id ?? deal?.client_id ?? null, manager_id: performer };
	});
}
