import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { firstOwners, stepsByDeal } from '../deal-intervals/steps';
import { perBase } from '../kit/data';

export interface StageEntry {
	/** Row of the deal. */
	readonly row: number;
	readonly from: number;
	to: number;
	readonly stage: number;
	readonly manager: number;
}

/** One for every time a deal stood in a stage: entered at `from` under `manager`, left at `to` (NaN while it stands there). */
export const stageEntries = perBase((base: FactBase): readonly StageEntry[] => {
	const deals = base.table('deals');
	const steps = stepsByDeal(base);
	const owners = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const manager = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	const entries: StageEntry[] = [];
	for (let row = 0; row < deals.size; row++) {
		// A credit note is no deal (R12).
		if (exists[row] !== 1 || credit[row] === 1) continue;
		let holder = owners.get(ids[row]!) ?? manager[row]!;
		let last = null as StageEntry | null;
		const end = steps.end(ids[row]!);
		for (let step = steps.first(ids[row]!); step < end; step++) {
			if (steps.manager[step]! >= 0) holder = steps.manager[step]!;
			const [at, stage] = [steps.at[step]!, steps.stage[step]!];
			if (steps.isEntry[step] === 0 || stage === last?.stage) continue;
			if (last !== null) last.to = at;
			last = { row, from: at, to: Number.NaN, stage, manager: holder };
			entries.push(last);
		}
	}
	return entries;
});
