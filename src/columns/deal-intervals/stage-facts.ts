import { textOf } from '../../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../../facts/fact-base';
import { foldStatus } from '../../facts/parse/outcome';
import { perBase } from '../kit/data';

export interface StageFacts {
	readonly temperature: string;
	/** '' where the stages do not tell. */
	readonly outcome: string;
	/** Place in the pipeline; WON comes after everything. */
	readonly order: number;
	/** NaN where the stages do not tell. */
	readonly probability: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** What the stages table says, by stage; the account's own temperatures go before it. */
export const stageFacts = perBase((base: FactBase): ReadonlyMap<number, StageFacts> => {
	const stages = base.table('stages');
	const temperatures = base.account.temperatures ?? NONE;
	const ids = base.dictionary('stage');
	const name = textOf(stages, 'name');
	const temperature = textOf(stages, 'temperature');
	const outcome = textOf(stages, 'outcome');
	const order = numbersOf(stages, 'order');
	const probability = numbersOf(stages, 'probability');
	const facts = new Map<number, StageFacts>();
	// Stages that only the account's settings name.
	if (stages.size === 0)
		for (const [id, word] of temperatures)
			for (const [code, text] of ids.texts.entries())
				if (foldStatus(text) === id) facts.set(code, { temperature: word, outcome: '', order: Number.NaN, probability: Number.NaN });
	for (const [i, id] of codesOf(stages, 'stage_id').entries())
		facts.set(id, {
			temperature: (temperatures.get(foldStatus(ids.texts[id] ?? '')) ?? temperatures.get(foldStatus(name(i))) ?? temperature(i)) || 'none',
			outcome: outcome(i),
			order: outcome(i) === 'WON' ? Number.POSITIVE_INFINITY : outcome(i) === 'LOST' ? Number.NEGATIVE_INFINITY : order[i]!,
			probability: probability[i]!,
		});
	return facts;
});
