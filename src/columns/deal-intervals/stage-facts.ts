import { textOf } from '../../facts/columns';
import { type FactBase, numbersOf } from '../../facts/fact-base';
import { foldStatus } from '../../facts/parse/outcome';
import { perBase } from '../kit/data';
import { stageCodes } from '../kit/stages';

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
	const [name, pipeline] = [textOf(stages, 'name'), textOf(stages, 'pipeline_id')];
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
	const { rows, repeated, idOf } = stageCodes(base);
	for (const [i, stage] of rows.entries()) {
		const id = ids.texts[idOf(stage)] ?? '';
		const own = [`${pipeline(i)}/${id}`, id, name(i)].map((word) => temperatures.get(foldStatus(word))).find((word) => word !== undefined);
		facts.set(stage, {
			temperature: (own ?? temperature(i)) || 'none',
			outcome: outcome(i),
			order: outcome(i) === 'WON' ? Number.POSITIVE_INFINITY : outcome(i) === 'LOST' ? Number.NEGATIVE_INFINITY : order[i]!,
			probability: probability[i]!,
		});
	}
	// Where a row does not say its pipeline, the id tells what all pipelines agree on.
	for (const id of repeated) {
		const all = [...rows].filter((stage) => idOf(stage) === id).map((stage) => facts.get(stage)!);
		facts.set(id, agreed(all));
	}
	return facts;
});

function agreed(all: readonly StageFacts[]): StageFacts {
	const [first] = all;
	const same = <K extends keyof StageFacts>(key: K): boolean => all.every((one) => Object.is(one[key], first![key]));
	return {
		temperature: same('temperature') ? first!.temperature : 'none',
		outcome: same('outcome') ? first!.outcome : '',
		order: same('order') ? first!.order : Number.NaN,
		probability: same('probability') ? first!.probability : Number.NaN,
	};
}
