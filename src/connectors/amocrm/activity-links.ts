import type { Row } from '../../facts/table';
import { CardDeals } from './card-deals';
import { COMPLETION } from './events';
import { keepDeal, newest } from './newest';
import type { Owners } from './owners';
import { settledPerformer } from './performer';

interface Known {
	readonly deals: ReadonlyMap<string, Row>;
	readonly clients: readonly Row[];
	readonly managers: readonly Row[];
	readonly owners: Owners;
}

/** One row per deed, each with its deal, client and performer where they can be known. */
export function linkedActivities(rows: readonly Row[], known: Known): Row[] {
	const completions = new Map<string, number>();
	const deeds: Row[] = [];
	for (const row of rows) {
		const id = String(row.activity_id);
		if (!id.startsWith(COMPLETION)) deeds.push(row);
		else {
			const task = `task-${id.slice(COMPLETION.length)}`;
			completions.set(task, Math.max(completions.get(task) ?? 0, Number(row.occurred_at)));
		}
	}
	const cards = new CardDeals([...known.deals.values()], known.clients);
	const byName = new Map(known.managers.map((manager) => [String(manager.name), String(manager.manager_id)]));
	return newest(deeds, 'activity_id', keepDeal).map((row) => {
		const completedAt = row.status === 'done' ? completions.get(String(row.activity_id)) : undefined;
		return linked(completedAt === undefined ? row : { ...row, occurred_at: completedAt }, known, cards, byName);
	});
}

function linked(row: Row, { deals, owners }: Known, cards: CardDeals, byName: ReadonlyMap<string, string>): Row {
	const at = Number(row.occurred_at);
	const client = row.client_id ?? null;
	const dealId = row.deal_id ?? (client === null ? null : cards.openAt(String(client), at));
	const deal = dealId === null ? undefined : deals.get(String(dealId));
	let manager = row.manager_id === null || row.manager_id === undefined ? null : settledPerformer(String(row.manager_id), byName);
	if (manager === null && deal !== undefined && row.is_auto !== true) {
		manager = owners.at(String(dealId), at, deal.manager_id === null || deal.manager_id === undefined ? null : String(deal.manager_id));
	}
	return { ...row, deal_id: dealId, client_id: client ?? deal?.client_id ?? null, manager_id: manager };
}
