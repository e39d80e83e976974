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
		for (const step of steps.get(ids[row]!) ?? []) {
			if (step.manager >= 0) holder = step.manager;
			if (!step.isEntry || step.stage === last?.stage) continue;
			if (last !== null) last.to = step.at;
			last = { row, from: step.at, to: Number.NaN, stage: step.stage, manager: holder };
			entries.push(last);
		}
	}
	return entries;
});
