import { textOf } from '../../facts/columns';
import { codesOf, type FactBase } from '../../facts/fact-base';
import { perBase } from './data';

/** Ids of stages repeat between pipelines (amoCRM has 142 and 143 in each): a code here names a stage of one pipeline. */
export interface StageCodes {
	/** The stage of an id in a pipeline; the id's own code where the stages table tells nothing else. */
	of(id: number, pipeline: string): number;
	/** The code of the id, whatever the pipeline. */
	idOf(stage: number): number;
	/** By row of the stages table. */
	readonly rows: Int32Array;
	/** Ids that stand in several pipelines. */
	readonly repeated: ReadonlySet<number>;
}

export const stageCodes = perBase((base: FactBase): StageCodes => {
	const stages = base.table('stages');
	const ids = codesOf(stages, 'stage_id');
	const pipeline = textOf(stages, 'pipeline_id');
	const pipelines = new Map<number, Set<string>>();
	ids.forEach((id, i) => {
		const set = pipelines.get(id);
		if (set === undefined) pipelines.set(id, new Set([pipeline(i)]));
		else set.add(pipeline(i));
	});
	const repeated = new Set([...pipelines].flatMap(([id, set]) => (set.size > 1 ? [id] : [])));
	const words = base.dictionary('stage');
	const idByStage = new Map<number, number>();
	const of = (id: number, name: string): number => {
		if (!repeated.has(id) || !pipelines.get(id)!.has(name)) return id;
		const stage = words.code(`${name}\u0000${words.texts[id]}`);
		idByStage.set(stage, id);
		return stage;
	};
	return { of, idOf: (stage) => idByStage.get(stage) ?? stage, rows: ids.map((id, i) => of(id, pipeline(i))), repeated };
});

/** The stage in which every deal stands, by row. */
export const dealStages = perBase((base: FactBase): Int32Array => {
	const deals = base.table('deals');
	const pipeline = textOf(deals, 'pipeline_id');
	const codes = stageCodes(base);
	const ids = codesOf(deals, 'stage_id');
	// Few accounts have ids that repeat; all others have the column as it is.
	return codes.repeated.size === 0 ? ids : ids.map((id, i) => (codes.repeated.has(id) ? codes.of(id, pipeline(i)) : id));
});
