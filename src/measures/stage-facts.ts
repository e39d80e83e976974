import { textOf } from '../facts/columns';
import { codesOf, type FactBase, numbersOf } from '../facts/fact-base';

export interface StageFacts {
	readonly temperature: string;
	/** '' where the stages do not tell. */
	readonly outcome: string;
	/** Place in the pipeline; WON comes after everything. */
	readonly order: number;
	/** NaN where the stages do not tell. */
	readonly probability: number;
}

/** What the stages table says, by stage. */
export function stageFacts(base: FactBase): Map<number, StageFacts> {
	const stages = base.table('stages');
	const temperature = textOf(stages, 'temperature');
	const outcome = textOf(stages, 'outcome');
	const order = numbersOf(stages, 'order');
	const probability = numbersOf(stages, 'probability');
	return new Map(
		[...codesOf(stages, 'stage_id')].map((id, i) => [
			id,
			{
				temperature: temperature(i) || 'none',
				outcome: outcome(i),
				order: outcome(i) === 'WON' ? Number.POSITIVE_INFINITY : outcome(i) === 'LOST' ? Number.NEGATIVE_INFINITY : order[i]!,
				probability: probability[i]!,
			},
		]),
	);
}
