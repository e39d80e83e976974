import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { once } from '../../facts/once';
import { perBase } from '../kit/data';
import { stageCodes } from '../kit/stages';

/** From here on a deal stood in this stage under this manager; -1 = unknown. */
export interface Step {
	readonly at: number;
	readonly stage: number;
	readonly manager: number;
	/** A change of stage, not of owner alone. */
	readonly isEntry: boolean;
}

/** The steps of every deal that has a history of stages, in time, up to the horizon. */
export const stepsByDeal = perBase((base: FactBase): ReadonlyMap<number, readonly Step[]> => {
	const end = horizon(base);
	const steps = new Map<number, Step[]>();
	const add = (deal: number, step: Step): void => {
		if (!(step.at < end)) return;
		const list = steps.get(deal);
		if (list === undefined) steps.set(deal, [step]);
		else list.push(step);
	};
	const entries = base.table('stage_changes');
	const at = numbersOf(entries, 'changed_at');
	const deal = codesOf(entries, 'deal_id');
	const from = codesOf(entries, 'from_stage_id');
	const to = codesOf(entries, 'to_stage_id');
	const by = codesOf(entries, 'manager_id');
	const stages = stageCodes(base);
	const [pipeline, dealPipeline] = [textOf(entries, 'to_pipeline_id'), pipelinesOfDeals(base)];
	for (let i = 0; i < entries.size; i++) {
		// Between pipelines a deal may go from an id to the same id.
		const isRepeated = stages.repeated.has(to[i]!);
		if (to[i]! >= 0 && from[i] === to[i] && !isRepeated) continue;
		const stage = isRepeated ? stages.of(to[i]!, pipeline(i) || (dealPipeline().get(deal[i]!) ?? '')) : to[i]!;
		add(deal[i]!, { at: at[i]!, stage, manager: by[i]!, isEntry: true });
	}
	const owners = base.table('owner_changes');
	const ownerAt = numbersOf(owners, 'changed_at');
	const ownerDeal = codesOf(owners, 'deal_id');
	const ownerTo = codesOf(owners, 'to_manager_id');
	for (let i = 0; i < owners.size; i++)
		if (steps.has(ownerDeal[i]!)) add(ownerDeal[i]!, { at: ownerAt[i]!, stage: -1, manager: ownerTo[i]!, isEntry: false });
	for (const list of steps.values()) list.sort((a, b) => a.at - b.at || Number(a.isEntry) - Number(b.isEntry) || a.stage - b.stage);
	return steps;
});

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
