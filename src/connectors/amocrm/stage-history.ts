import type { Row } from '../../facts/table';
import { byTime, type Owners } from './owners';
import { LOST, WON } from './stages';

const CREATION = 'created-';

const isCreation = (change: Row): boolean => String(change.change_id).startsWith(CREATION);
const isTerminal = (stage: unknown): boolean => stage === WON || stage === LOST;

/** Real moves by deal, oldest first. Creation entries of an earlier import are made anew. */
export function movesByDeal(stageChanges: readonly Row[]): Map<string, Row[]> {
	const moves = new Map<string, Row[]>();
	for (const change of [...stageChanges].sort(byTime)) {
		if (isCreation(change)) continue;
		const deal = String(change.deal_id);
		const known = moves.get(deal);
		if (known === undefined) moves.set(deal, [change]);
		else known.push(change);
	}
	return moves;
}

/** What the history says of a deal: when it closed, whose it was then, when it was first won. */
export function closed(deal: Row, moves: readonly Row[], owners: Owners): Row {
	const id = String(deal.deal_id);
	const now = deal.manager_id === null || deal.manager_id === undefined ? null : String(deal.manager_id);
	const firstWon = moves.find((move) => move.to_stage_id === WON);
	if (!isTerminal(deal.stage_id)) return { ...deal, closed_at: null, owner_at_close_id: null, first_won_at: firstWon?.changed_at ?? null };
	const terminal = moves.filter((move) => isTerminal(move.to_stage_id));
	const last = terminal[terminal.length - 1];
	// A history that ends elsewhere is incomplete, then the deal's own date is better.
	const entry = last?.to_stage_id === deal.stage_id ? last : undefined;
	const closedAt = entry?.changed_at ?? deal.closed_at ?? null;
	return {
		...deal,
		closed_at: closedAt,
		owner_at_close_id: typeof closedAt === 'number' ? (owners.at(id, closedAt, now) ?? now) : now,
		first_won_at: firstWon?.changed_at ?? (deal.stage_id === WON ? closedAt : null),
	};
}

/** Being created in a stage is an entry into it. */
export function creation(deal: Row, moves: readonly Row[], owners: Owners): Row | null {
	const first = moves[0];
	const stage = first === undefined ? deal.stage_id : first.from_stage_id;
	if (typeof deal.created_at !== 'number' || stage === null || stage === undefined) return null;
	const id = String(deal.deal_id);
	return {
		change_id: CREATION + id,
		deal_id: id,
		changed_at: deal.created_at,
		from_stage_id: null,
		to_stage_id: stage,
		// A first move between pipelines cannot say where it began; in amoCRM nearly all begin where they stay.
		to_pipeline_id: deal.pipeline_id ?? null,
		manager_id: owners.at(id, deal.created_at, text(deal.manager_id)),
		actor_id: null,
	};
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
