import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { once } from '../../facts/once';
import { greatest, perBase } from '../kit/data';
import { stageCodes } from '../kit/stages';

/**
 * The steps of all deals that have a history of stages, in time, up to the horizon. From a step on a deal stood in that stage under that
 * manager; -1 = unknown. Columns, and one list for all deals: an object a step would cost more than what is made of them.
 */
export interface Steps {
	readonly at: Float64Array;
	readonly stage: Int32Array;
	readonly manager: Int32Array;
	/** 1 for a change of stage, 0 for one of the owner alone. */
	readonly isEntry: Uint8Array;
	/** The first step of a deal, by its code; its last one stands before the first of the next code. */
	first(deal: number): number;
	end(deal: number): number;
}

export const stepsByDeal = perBase((base: FactBase): Steps => {
	const end = horizon(base);
	const entries = base.table('stage_changes');
	const owners = base.table('owner_changes');
	const at = numbersOf(entries, 'changed_at');
	const deal = codesOf(entries, 'deal_id');
	const to = stagesEntered(base);
	const by = codesOf(entries, 'manager_id');
	const ownerAt = numbersOf(owners, 'changed_at');
	const ownerDeal = codesOf(owners, 'deal_id');
	const ownerTo = codesOf(owners, 'to_manager_id');
	const codes = Math.max(greatest(deal), greatest(ownerDeal)) + 1;
	/** By code + 1, since a row may name no deal. */
	const counts = new Int32Array(codes + 2);
	for (let i = 0; i < at.length; i++) if (to[i] !== SKIPPED && at[i]! < end) counts[deal[i]! + 1]!++;
	const hasStages = Uint8Array.from(counts, (count) => Number(count > 0));
	for (let i = 0; i < ownerAt.length; i++) if (ownerAt[i]! < end && hasStages[ownerDeal[i]! + 1] === 1) counts[ownerDeal[i]! + 1]!++;
	const starts = new Int32Array(codes + 3);
	for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
	const size = starts[codes + 2]!;
	const steps = {
		at: new Float64Array(size),
		stage: new Int32Array(size),
		manager: new Int32Array(size),
		isEntry: new Uint8Array(size),
		first: (code: number): number => (code < codes ? starts[code + 1]! : 0),
		end: (code: number): number => (code < codes ? starts[code + 2]! : 0),
	};
	const next = starts.slice();
	/** A step goes behind those that are not later; most histories come in time. */
	const add = (code: number, moment: number, stage: number, manager: number, isEntry: number): void => {
		let place = next[code + 1]!++;
		while (place > starts[code + 1]! && isBefore(steps, place - 1, moment, stage, isEntry)) {
			steps.at[place] = steps.at[place - 1]!;
			steps.stage[place] = steps.stage[place - 1]!;
			steps.manager[place] = steps.manager[place - 1]!;
			steps.isEntry[place] = steps.isEntry[place - 1]!;
			place--;
		}
		steps.at[place] = moment;
		steps.stage[place] = stage;
		steps.manager[place] = manager;
		steps.isEntry[place] = isEntry;
	};
	for (let i = 0; i < at.length; i++) if (to[i] !== SKIPPED && at[i]! < end) add(deal[i]!, at[i]!, to[i]!, by[i]!, 1);
	for (let i = 0; i < ownerAt.length; i++)
		if (ownerAt[i]! < end && hasStages[ownerDeal[i]! + 1] === 1) add(ownerDeal[i]!, ownerAt[i]!, -1, ownerTo[i]!, 0);
	return steps;
});

/** Whether a new step belongs before the one at `place`: by time, owners before stages, then by stage. */
function isBefore({ at, stage, isEntry }: Steps, place: number, moment: number, ofStage: number, entry: number): boolean {
	if (moment !== at[place]) return moment < at[place]!;
	return entry === isEntry[place] ? ofStage < stage[place]! : entry < isEntry[place]!;
}

const SKIPPED = -2;

/** The stage that each change leads to; between pipelines a deal may go from an id to the same id, elsewhere that is no change. */
function stagesEntered(base: FactBase): Int32Array {
	const entries = base.table('stage_changes');
	const deal = codesOf(entries, 'deal_id');
	const from = codesOf(entries, 'from_stage_id');
	const to = codesOf(entries, 'to_stage_id');
	const stages = stageCodes(base);
	const [pipeline, dealPipeline] = [textOf(entries, 'to_pipeline_id'), pipelinesOfDeals(base)];
	const hasRepeated = stages.repeated.size > 0;
	const entered = new Int32Array(to);
	for (let i = 0; i < entered.length; i++) {
		const id = to[i]!;
		if (hasRepeated && stages.repeated.has(id)) entered[i] = stages.of(id, pipeline(i) || (dealPipeline().get(deal[i]!) ?? ''));
		else if (id >= 0 && from[i] === id) entered[i] = SKIPPED;
	}
	return entered;
}

/** The pipeline in which each deal stands, for a history that does not say it; read when it is needed. */
const pipelinesOfDeals = (base: FactBase): (() => ReadonlyMap<number, string>) =>
	once(() => {
		const deals = base.table('deals');
		const pipeline = textOf(deals, 'pipeline_id');
		return new Map([...codesOf(deals, 'deal_id')].map((id, i) => [id, pipeline(i)]));
	});

/** Deals of which something is recorded from this instant on: what the table says of them now was not so then. */
export function changedSince(base: FactBase, end: number): Set<number> {
	const deals = new Set<number>();
	for (const id of ['stage_changes', 'owner_changes'] as const) {
		const at = numbersOf(base.table(id), 'changed_at');
		codesOf(base.table(id), 'deal_id').forEach((deal, i) => {
			if (at[i]! >= end) deals.add(deal);
		});
	}
	return deals;
}

/** Who held the deal before its first recorded change of owner, where the history of stages does not say. */
export const firstOwners = perBase((base: FactBase): ReadonlyMap<number, number> => {
	const owners = base.table('owner_changes');
	const at = numbersOf(owners, 'changed_at');
	const deal = codesOf(owners, 'deal_id');
	const from = codesOf(owners, 'from_manager_id');
	const first = new Map<number, number>();
	for (let i = 0; i < owners.size; i++) {
		const row = first.get(deal[i]!);
		if (row === undefined || at[i]! < at[row]!) first.set(deal[i]!, i);
	}
	return new Map([...first].flatMap(([id, row]) => (from[row]! >= 0 ? [[id, from[row]!] as const] : [])));
});
