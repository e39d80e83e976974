import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { horizon } from '../../facts/horizon';
import { perBase } from '../kit/data';
import { dealStages } from '../kit/stages';
import { changedSince, firstOwners, type Steps, stepsByDeal } from './steps';

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
		const from = intervals.length;
		if (steps.first(ids[row]!) === steps.end(ids[row]!)) {
			const present = { row, from: end - 1, to: Number.POSITIVE_INFINITY, stage: stage[row]!, since: created[row]! };
			intervals.push({ ...present, manager: manager[row]!, presentState: state(row) });
			continue;
		}
		cut(intervals, row, steps, ids[row]!, owners.get(ids[row]!) ?? manager[row]!);
		// A closing that the history of stages has missed ends the deal all the same.
		if (state(row) === 'WON' || state(row) === 'LOST')
			for (let i = from; i < intervals.length; i++) {
				const part = intervals[i]!;
				part.to = Math.min(part.to, Math.max(part.from, closed[row]!));
			}
		const last = intervals[intervals.length - 1]!;
		// Of a deal that was handed over without a record only its present owner is known, and only for the present.
		if (!laterChanges.has(ids[row]!) && manager[row]! >= 0 && manager[row] !== last.manager && last.to > end && last.from < end - 1) {
			intervals.push({ ...last, from: end - 1, manager: manager[row]! });
			last.to = end - 1;
		}
	}
	return intervals;
});

function cut(intervals: DealInterval[], row: number, steps: Steps, deal: number, firstOwner: number): void {
	const { at, stage, manager, isEntry } = steps;
	const end = steps.end(deal);
	let previous: DealInterval | undefined;
	for (let step = steps.first(deal); step < end; step++) {
		if (previous !== undefined) previous.to = at[step]!;
		const part: DealInterval = {
			row,
			from: at[step]!,
			to: Number.POSITIVE_INFINITY,
			stage: stage[step]! >= 0 ? stage[step]! : (previous?.stage ?? -1),
			since: isEntry[step] === 1 ? at[step]! : (previous?.since ?? at[step]!),
			manager: manager[step]! >= 0 ? manager[step]! : (previous?.manager ?? firstOwner),
		};
		intervals.push(part);
		previous = part;
	}
}
