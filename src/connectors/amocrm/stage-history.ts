import type { Row } from '../../facts/table';
import { byDeal, type OwnerHistory } from '../kit/owner-history';
import { LOST, WON } from './stages';

const CREATION = 'created-';

const isCreation = (change: Row): boolean => String(change.change_id).startsWith(CREATION);
const isTerminal = (stage: unknown): boolean => stage === WON || stage === LOST;

/** Real moves by deal, oldest first. Creation entries of an earlier import are made anew. */
export const movesByDeal = (stageChanges: readonly Row[]): Map<string, Row[]> =>
	byDeal(stageChanges.filter((change) => !isCreation(change)));

/** What the history says of a deal: when it closed, whose it was then, when it was first won. */
export function withClosing(deal: Row, moves: readonly Row[], owners: OwnerHistory): Row {
	const now = textOrNull(deal.manager_id);
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
		owner_at_close_id: typeof closedAt === 'number' ? (owners.at(deal, closedAt) ?? now) : now,
		first_won_at: firstWon?.changed_at ?? (deal.stage_id === WON ? closedAt : null),
	};
}

/** Being created in a stage is an entry into it. */
export function creation(deal: Row, moves: readonly Row[], owners: OwnerHistory): Row | null {
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
		manager_id: owners.at(deal, deal.created_at),
		actor_id: null,
	};
}

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
