import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase } from '../kit/data';
import { dealStages } from '../kit/stages';
import { changedSince, firstOwners, stepsByDeal } from './steps';

/** By interval; as columns, because a large account has hundreds of thousands. */
export interface DealIntervals {
	readonly length: number;
	/** Row of the deal. */
	readonly row: Int32Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly stage: Int32Array;
	/** When the deal entered this stage, whoever held it since. */
	readonly since: Float64Array;
	readonly manager: Int32Array;
	/** 1 where the deal is known only as it is now. */
	readonly isPresent: Uint8Array;
}

/**
 * The life of every deal cut at each change of stage or owner: who held it where, from when to when.
 * Stocks (K7) are read from it at one instant. A deal without history is known only as it is now.
 */
export const dealIntervals = perBase((base: FactBase): DealIntervals => {
	const deals = base.table('deals');
	const end = horizon(base);
	const steps = stepsByDeal(base);
	const laterChanges = changedSince(base, end);
	const owners = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const stageNow = dealStages(base);
	const owner = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const state = textOf(deals, 'state');
	/** Of deals with one id each has the steps of that id. */
	let most = 2 * deals.size;
	for (let i = 0; i < deals.size; i++) most += steps.end(ids[i]!) - steps.first(ids[i]!);
	const row = new Int32Array(most);
	const from = new Float64Array(most);
	const to = new Float64Array(most);
	const stage = new Int32Array(most);
	const since = new Float64Array(most);
	const manager = new Int32Array(most);
	const isPresent = new Uint8Array(most);
	let size = 0;
	const add = (ofRow: number, start: number, inStage: number, entered: number, held: number): void => {
		row[size] = ofRow;
		from[size] = start;
		to[size] = Number.POSITIVE_INFINITY;
		stage[size] = inStage;
		since[size] = entered;
		manager[size++] = held;
	};
	for (let deal = 0; deal < deals.size; deal++) {
		if (exists[deal] !== 1) continue;
		const first = size;
		const last = steps.end(ids[deal]!);
		const firstOwner = owners.get(ids[deal]!) ?? owner[deal]!;
		for (let step = steps.first(ids[deal]!); step < last; step++) {
			const at = steps.at[step]!;
			const hasBefore = size > first;
			if (hasBefore) to[size - 1] = at;
			const inStage = steps.stage[step]! >= 0 ? steps.stage[step]! : hasBefore ? stage[size - 1]! : -1;
			const entered = steps.isEntry[step] === 1 || !hasBefore ? at : since[size - 1]!;
			add(deal, at, inStage, entered, steps.manager[step]! >= 0 ? steps.manager[step]! : hasBefore ? manager[size - 1]! : firstOwner);
		}
		if (size === first) {
			isPresent[size] = 1;
			add(deal, end - 1, stageNow[deal]!, created[deal]!, owner[deal]!);
			continue;
		}
		// A closing that the history of stages has missed ends the deal all the same.
		if (state(deal) === 'WON' || state(deal) === 'LOST')
			for (let i = first; i < size; i++) to[i] = Math.min(to[i]!, Math.max(from[i]!, closed[deal]!));
		// Of a deal that was handed over without a record only its present owner is known, and only for the present.
		const isHandedOver = owner[deal]! >= 0 && owner[deal] !== manager[size - 1] && !laterChanges.has(ids[deal]!);
		if (isHandedOver && to[size - 1]! > end && from[size - 1]! < end - 1) {
			const until = to[size - 1]!;
			add(deal, end - 1, stage[size - 1]!, since[size - 1]!, owner[deal]!);
			to[size - 2] = end - 1;
			to[size - 1] = until;
		}
	}
	return {
		length: size,
		row: row.subarray(0, size),
		from: from.subarray(0, size),
		to: to.subarray(0, size),
		stage: stage.subarray(0, size),
		since: since.subarray(0, size),
		manager: manager.subarray(0, size),
		isPresent: isPresent.subarray(0, size),
	};
});
