import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Entity } from '../kit/contract';
import { idOf, instant, text } from '../kit/json';
import { newestRows } from '../kit/newest-rows';
import { byDeal } from '../kit/owner-history';
import { StageList } from '../kit/stage-list';
import { pagedList } from './paged-list';

export const stageHistory: Entity = pagedList({
	id: 'stage-changes',
	title: { ru: 'История стадий', en: 'Stage history' },
	method: 'crm.stagehistory.list',
	rows: 'items',
	key: 'ID',
	params: () => ({ entityTypeId: 2, order: { ID: 'ASC' } }),
	since: 'CREATED_TIME',
	facts: (rows) => ({
		stage_changes: rows.map((row) => ({
			change_id: text(row.ID),
			deal_id: idOf(row.OWNER_ID),
			changed_at: instant(row.CREATED_TIME),
			to_stage_id: text(row.STAGE_ID),
			to_pipeline_id: text(row.CATEGORY_ID),
		})),
	}),
});

const CREATION = 'created-';
const isClosed = (outcome: unknown): boolean => outcome === 'WON' || outcome === 'LOST';

/** Deals with their closings, and every entry into a stage with the stage before it and the deal's responsible. */
export function withHistory(deals: readonly Row[], facts: Facts): Pick<Facts, 'deals' | 'stage_changes'> {
	const moves = byDeal(newestRows(facts.stage_changes, 'change_id').filter(({ change_id }) => !String(change_id).startsWith(CREATION)));
	const stages = new StageList(facts.stages);
	const isWon = ({ to_stage_id, to_pipeline_id }: Row, deal: Row): boolean =>
		stages.outcome(to_stage_id, to_pipeline_id ?? deal.pipeline_id) === 'WON';
	const entries: Row[] = [];
	const closed = deals.map((deal): Row => {
		const history = moves.get(String(deal.deal_id)) ?? [];
		entries.push(...entriesOf(deal, history));
		const firstWon = history.find((move) => isWon(move, deal))?.changed_at ?? null;
		if (!isClosed(deal.outcome)) return { ...deal, closed_at: null, owner_at_close_id: null, first_won_at: firstWon };
		const last = history[history.length - 1];
		// A history that ends elsewhere is incomplete: then the deal's own last move is better.
		const closedAt = (last?.to_stage_id === deal.stage_id ? last?.changed_at : null) ?? deal.closed_at ?? null;
		return {
			...deal,
			closed_at: closedAt,
			owner_at_close_id: deal.manager_id ?? null,
			first_won_at: firstWon ?? (deal.outcome === 'WON' ? closedAt : null),
		};
	});
	return { deals: closed, stage_changes: entries };
}

/** Being created in a stage is an entry into it, also where the portal wrote none (deals brought over from elsewhere). */
function entriesOf(deal: Row, moves: readonly Row[]): Row[] {
	const manager_id = deal.manager_id ?? null;
	if (moves.length === 0)
		return typeof deal.created_at !== 'number'
			? []
			: [
					{
						change_id: CREATION + deal.deal_id,
						deal_id: deal.deal_id ?? null,
						changed_at: deal.created_at,
						from_stage_id: null,
						to_stage_id: deal.stage_id ?? null,
						to_pipeline_id: deal.pipeline_id ?? null,
						manager_id,
					},
				];
	return moves.map((move, i) => ({ ...move, from_stage_id: moves[i - 1]?.to_stage_id ?? null, manager_id }));
}
