import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase } from '../kit/data';
import { dealStages } from '../kit/stages';
import { changedSince, firstOwners, type Step, stepsByDeal } from './steps';

export interface DealInterval {
	/** Row of the deal. */
	readonly row: number;
	readonly from: number;
	to: number;
	readonly stage: number;
	/** When the deal entered this stage, whoever held it since. */
	readonly since: number;
	readonly manager: number;
	/** The state of a deal that is known only as it is now. */
	readonly presentState?: string;
}

/**
 * The life of every deal cut at each change of stage or owner: who held it where, from when to when.
 * Stocks (K7) are read from it at one instant. A deal without history is known only as it is now.
 */
export const dealIntervals = perBase((base: FactBase): readonly DealInterval[] => {
	const deals = base.table('deals');
	const end = horizon(base);
	const steps = stepsByDeal(base);
	const laterChanges = changedSince(base, end);
	const owners = firstOwners(base);
	const ids = codesOf(deals, 'deal_id');
	const stage = dealStages(base);
	const manager = codesOf(deals, 'manager_id');
	const exists = numbersOf(deals, 'exists');
	const created = numbersOf(deals, 'created_at');
	const closed = numbersOf(deals, 'closed_at');
	const state = textOf(deals, 'state');
	const intervals: DealInterval[] = [];
	for (let row = 0; row < deals.size; row++) {
		if (exists[row] !== 1) continue;
		const history = steps.get(ids[row]!);
		if (history === undefined) {
			const present = { row, from: end - 1, to: Number.POSITIVE_INFINITY, stage: stage[row]!, since: created[row]! };
			intervals.push({ ...present, manager: manager[row]!, presentState: state(row) });
			continue;
		}
		const parts = cut(row, history, owners.get(ids[row]!) ?? manager[row]!);
		// A closing that the history of stages has missed ends the deal all the same.
		if (state(row) === 'WON' || state(row) === 'LOST')
			for (const part of parts) part.to = Math.min(part.to, Math.max(part.from, closed[row]!));
		const last = parts[parts.length - 1]!;
		// Of a deal that was handed over without a record only its present owner is known, and only for the present.
		if (!laterChanges.has(ids[row]!) && manager[row]! >= 0 && manager[row] !== last.manager && last.to > end && last.from < end - 1) {
			parts.push({ ...last, from: end - 1, manager: manager[row]! });
			last.to = end - 1;
		}
		intervals.push(...parts);
	}
	return intervals;
});

function cut(row: number, steps: readonly Step[], firstOwner: number): DealInterval[] {
	const parts: DealInterval[] = [];
	for (const step of steps) {
		const previous = parts[parts.length - 1];
		if (previous !== undefined) previous.to = step.at;
		parts.push({
			row,
			from: step.at,
			to: Number.POSITIVE_INFINITY,
			stage: step.stage >= 0 ? step.stage : (previous?.stage ?? -1),
			since: step.isEntry ? step.at : (previous?.since ?? step.at),
			manager: step.manager >= 0 ? step.manager : (previous?.manager ?? firstOwner),
		});
	}
	return parts;
}
