import type { EnrichedFacts } from '../columns/enrich';
import { stageEntries } from '../columns/stage-entries/entries';
import { textOf } from '../facts/columns';
import { codesOf, numbersOf } from '../facts/fact-base';

export interface Step {
	readonly at: number;
	/** As `stageCodes` tells stages apart. */
	readonly stage: number;
	readonly manager: number;
}

/** The way of one deal through the stages, and what has become of it. */
export interface Path {
	/** Of the deal. */
	readonly row: number;
	readonly created: number;
	readonly manager: number;
	readonly state: string;
	readonly steps: readonly Step[];
}

/** Deals that exist, credit notes left out, with the stages they entered in time. */
export function pathsOf(facts: EnrichedFacts): Path[] {
	const deals = facts.source('deals');
	const exists = numbersOf(deals, 'exists');
	const credit = numbersOf(deals, 'is_credit');
	const created = numbersOf(deals, 'created_at');
	const owner = codesOf(deals, 'manager_id');
	const state = textOf(deals, 'state');
	const steps = stepsOf(facts);
	return codesOf(deals, 'deal_id').reduce<Path[]>((paths, id, i) => {
		if (exists[i] === 1 && credit[i] === 0)
			paths.push({ row: i, created: created[i]!, manager: owner[i]!, state: state(i), steps: steps.get(id) ?? [] });
		return paths;
	}, []);
}

function stepsOf(facts: EnrichedFacts): Map<number, Step[]> {
	const visits = facts.source('stageEntries');
	const at = numbersOf(visits, 'from');
	const deal = codesOf(visits, 'deal_id');
	const { stage } = stageEntries(facts.base);
	const manager = codesOf(visits, 'manager_id');
	const stepsByDeal = new Map<number, Step[]>();
	for (let i = 0; i < visits.size; i++) {
		const step = { at: at[i]!, stage: stage[i]!, manager: manager[i]! };
		const steps = stepsByDeal.get(deal[i]!);
		if (steps === undefined) stepsByDeal.set(deal[i]!, [step]);
		else steps.push(step);
	}
	return stepsByDeal;
}
