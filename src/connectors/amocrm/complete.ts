import type { Row } from '../../facts/table';
import type { Config, Facts } from '../contract';
import { linkedActivities } from './activity-links';
import { withFormerPeople } from './former-people';
import { keepDeleted, newest } from './newest';
import { Owners } from './owners';
import { closed, creation, movesByDeal } from './stage-history';

/** Joins what single replies cannot know. Doing it again over its own result, with newer rows added, is safe. */
export function complete(facts: Facts, config: Config): Facts {
	const ownerChanges = newest(facts.owner_changes ?? [], 'change_id');
	const owners = new Owners(ownerChanges);
	const moves = movesByDeal(newest(facts.stage_changes ?? [], 'change_id'));
	const managers = facts.managers ?? [];
	const robots = new Set(managers.filter((manager) => manager.role === 'robot').map((manager) => String(manager.manager_id)));

	const deals = newest(facts.deals ?? [], 'deal_id', keepDeleted).map(
		(deal): Row => ({
			...closed(deal, moves.get(String(deal.deal_id)) ?? [], owners),
			assigned_at: owners.assignedAt(deal, robots),
		}),
	);
	const byId = new Map(deals.map((deal): [string, Row] => [String(deal.deal_id), deal]));
	const clients = newest(facts.clients ?? [], 'client_id');
	const activities = linkedActivities(facts.activities ?? [], { deals: byId, clients, managers, owners });
	const joined: Facts = {
		...facts,
		deals,
		clients,
		activities,
		owner_changes: ownerChanges,
		stage_changes: stageChanges(byId, moves, owners),
	};
	return { ...joined, managers: withFormerPeople(joined, config) };
}

function stageChanges(deals: ReadonlyMap<string, Row>, moves: ReadonlyMap<string, Row[]>, owners: Owners): Row[] {
	const entries: Row[] = [];
	for (const [id, deal] of deals) {
		const entry = creation(deal, moves.get(id) ?? [], owners);
		if (entry !== null) entries.push(entry);
	}
	for (const [id, list] of moves) {
		const now = deals.get(id)?.manager_id;
		for (const move of list) {
			// Of a deleted deal only its moves are left, and who made them.
			const present = typeof now === 'string' ? now : move.actor_id === '0' ? null : (move.actor_id ?? null);
			entries.push({ ...move, manager_id: owners.at(id, Number(move.changed_at), present === null ? null : String(present)) });
		}
	}
	return entries;
}
