import type { DemoDeal } from '../../demo/account';
import { listed } from './list';
import { type Json, type MethodResult, param, RestError } from './rest';
import type { State } from './state';

const CREATED = 1;
const MOVED = 2;
const FINAL = 3;
const OTHER_PIPELINE = 5;

interface Entry {
	readonly id: number;
	readonly type: number;
	readonly deal: number;
	readonly at: number;
	readonly stage: number;
}

export function stageHistory(state: State): (params: Json) => MethodResult {
	const rows = entriesOf(state);
	return (params) => {
		if (String(param(params, 'entityTypeId')) !== '2') throw new RestError(400, 'INVALID_ARG_VALUE', 'entityTypeId is not supported');
		return listed(
			{
				rows,
				key: 'ID',
				id: ({ id }) => id,
				time: { field: 'CREATED_TIME', at: ({ at }) => at },
				write: ({ id, type, deal, at, stage }) => ({
					ID: id,
					TYPE_ID: type,
					OWNER_ID: deal,
					CREATED_TIME: state.iso(at),
					CATEGORY_ID: state.stage.get(stage)!.category,
					STAGE_SEMANTIC_ID: state.stage.get(stage)!.semantics,
					STAGE_ID: state.stage.get(stage)!.id,
				}),
				inside: 'items',
			},
			params,
		);
	};
}

/** A final stage is written as final whatever led to it. Deals that were brought over closed have no history at all. */
function entriesOf({ deals, stage }: State): Entry[] {
	const entries: Omit<Entry, 'id'>[] = [];
	const isFinal = (id: number): boolean => stage.get(id)!.semantics !== 'P';
	const isBroughtOver = ({ stageChanges, stageId }: DemoDeal): boolean => stageChanges.length === 0 && isFinal(stageId);
	for (const deal of deals) {
		if (isBroughtOver(deal)) continue;
		const first = deal.firstStageId;
		entries.push({ type: isFinal(first) ? FINAL : CREATED, deal: deal.id, at: deal.createdAt, stage: first });
		for (const { at, from, to } of deal.stageChanges) {
			const isMoved = stage.get(from)!.category === stage.get(to)!.category;
			entries.push({ type: isFinal(to) ? FINAL : isMoved ? MOVED : OTHER_PIPELINE, deal: deal.id, at, stage: to });
		}
	}
	// An entry keeps its number, whatever is thrown away or comes back before it.
	let last = 0;
	return entries
		.sort((a, b) => a.at - b.at || a.deal - b.deal)
		.map((entry) => {
			last = Math.max(last + 1, entry.at * 1000 + (entry.deal % 1000));
			return { ...entry, id: last };
		});
}
