import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { firstOwners, stepsByDeal } from '../deal-intervals/steps';
import { perBase } from '../kit/data';

/** By entry. */
export interface StageEntries {
	readonly length: number;
	/** Row of the deal. */
	readonly row: Int32Array;
	readonly from: Float64Array;
	readonly to: Float64Array;
	readonly stage: Int32Array;
	readonly manager: Int32Array;
}

/** One for every time a deal stood in a stage: entered at `from` under `manager`, left at `to` (NaN while it stands there). */
export const stageEntries = perBase((base: FactBase): StageEntries => {
	const deals = base.table('deals');
	const steps = stepsByDeal(base);
	const owners = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const owner = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	/** Of deals with one id each has the steps of that id. */
	let most = 0;
	for (let i = 0; i < deals.size; i++) most += steps.end(ids[i]!) - steps.first(ids[i]!);
	const row = new Int32Array(most);
	const from = new Float64Array(most);
	const to = new Float64Array(most);
	const stage = new Int32Array(most);
	const manager = new Int32Array(most);
	let size = 0;
	for (let deal = 0; deal < deals.size; deal++) {
		// A credit note is no deal (R12).
		if (exists[deal] !== 1 || credit[deal] === 1) continue;
		const first = size;
		const last = steps.end(ids[deal]!);
		let holder = owners.get(ids[deal]!) ?? owner[deal]!;
		for (let step = steps.first(ids[deal]!); step < last; step++) {
			if (steps.manager[step]! >= 0) holder = steps.manager[step]!;
			if (steps.isEntry[step] === 0 || (size > first && steps.stage[step] === stage[size - 1])) continue;
			if (size > first) to[size - 1] = steps.at[step]!;
			row[size] = deal;
			from[size] = steps.at[step]!;
			to[size] = Number.NaN;
			stage[size] = steps.stage[step]!;
			manager[size++] = holder;
		}
	}
	return {
		length: size,
		row: row.subarray(0, size),
		from: from.subarray(0, size),
		to: to.subarray(0, size),
		stage: stage.subarray(0, size),
		manager: manager.subarray(0, size),
	};
});
