import type { Cell, Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config } from '../kit/contract';
import { withCosts } from '../kit/foreign-cost';
import { withFormerManagers } from '../kit/former-managers';
import { linkedFacts } from '../kit/joined-facts';
import { newestRows } from '../kit/newest-rows';
import { byDeal, OwnerHistory, robotsIn } from '../kit/owner-history';
import { StageList } from '../kit/stage-list';

/** Joins what single replies cannot know. Doing it again over its own result, with newer rows added, is safe. */
export function complete(facts: Facts, config: Config): Facts {
	const stages = new StageList(facts.stages);
	const owner_changes = newestChanges(facts.owner_changes, 'from_manager_id');
	const owners = new OwnerHistory(owner_changes);
	const moves = byDeal(newestChanges(facts.stage_changes, 'from_stage_id'));
	const robots = robotsIn(facts.managers);

	const deals = withCosts(newestRows(facts.deals, 'deal_id'), config)
		// What was merged away before it was ever imported leaves nothing to keep.
		.filter(({ created_at }) => created_at !== undefined)
		.map((deal): Row => {
			const outcome = deal.outcome ?? stages.outcome(deal.stage_id, deal.pipeline_id);
			const history = moves.get(String(deal.deal_id)) ?? [];
			// Of a stage that was deleted since only its deal says what it meant.
			const meaning = (stage: Cell | undefined): string =>
				stages.has(stage) || stage !== deal.stage_id ? stages.outcome(stage, deal.pipeline_id) : String(outcome);
			return { ...withClosing({ ...deal, outcome }, history, meaning, owners), assigned_at: owners.assignedAt(deal, robots) };
		});
	const byId = new Map(deals.map((deal) => [String(deal.deal_id), deal]));
	const stage_changes = [...moves].flatMap(([id, list]) =>
		list.map((move): Row => {
			const deal = byId.get(id);
			return {
				...move,
				to_pipeline_id:
					stages.value('pipeline_id', move.to_stage_id, deal?.pipeline_id) ??
					(move.to_stage_id === deal?.stage_id ? (deal?.pipeline_id ?? null) : null),
				manager_id: deal === undefined ? null : owners.at(deal, Number(move.changed_at)),
			};
		}),
	);
	const joined: Facts = { ...linkedFacts({ ...facts, deals }, config, owners), owner_changes, stage_changes };
	return { ...joined, managers: withFormerManagers(joined, config) };
}

/** Once HubSpot has forgotten a deal's oldest values, the change as it was first read says more. */
function newestChanges(rows: readonly Row[] | undefined, from: string): Row[] {
	const byId = new Map<string, Row>();
	for (const row of rows ?? []) {
		const older = byId.get(String(row.change_id));
		byId.set(String(row.change_id), older === undefined || (row[from] ?? null) !== null ? row : { ...row, [from]: older[from] ?? null });
	}
	return [...byId.values()];
}

/** Closed is a deal by its last entry into a closed stage; `closedate` can be edited, and stands only for what was made closed. */
function withClosing(deal: Row, moves: readonly Row[], outcomeOf: (stage: Cell | undefined) => string, owners: OwnerHistory): Row {
	const won = moves.find(({ to_stage_id }) => outcomeOf(to_stage_id) === 'WON');
	const first_won_at = won?.changed_at ?? null;
	if (deal.outcome !== 'WON' && deal.outcome !== 'LOST') return { ...deal, closed_at: null, owner_at_close_id: null, first_won_at };
	const last = moves.filter(({ to_stage_id }) => /WON|LOST/.test(outcomeOf(to_stage_id))).pop();
	const isEntry = last !== undefined && last.to_stage_id === deal.stage_id && (last.from_stage_id ?? null) !== null;
	const closed_at = isEntry ? (last.changed_at ?? null) : (deal.closed_at ?? last?.changed_at ?? null);
	return {
		...deal,
		closed_at,
		expected_close: null,
		owner_at_close_id: typeof closed_at === 'number' ? (owners.at(deal, closed_at) ?? deal.manager_id ?? null) : (deal.manager_id ?? null),
		first_won_at: won !== undefined && (won.from_stage_id ?? null) !== null ? first_won_at : deal.outcome === 'WON' ? closed_at : null,
	};
}
