import type { Cell, Row } from '../../facts/table';

const textOf = (value: Cell | undefined): string => String(value ?? '');
const key = (stage: Cell | undefined, pipeline: Cell | undefined): string => `${textOf(pipeline)}\u0000${textOf(stage)}`;

/**
 * Stages by pipeline and id: ids repeat between pipelines (`src/columns/kit/stages.ts` tells them apart the same way). An id of one pipeline
 * alone is that stage; where several have it and the pipeline is not told, what all of them agree on holds.
 */
export class StageList {
	private readonly byId = new Map<string, Row[]>();
	private readonly exact = new Map<string, Row>();

	constructor(stages: readonly Row[] = []) {
		for (const stage of stages) {
			const id = textOf(stage.stage_id);
			const ofPipeline = key(stage.stage_id, stage.pipeline_id);
			const others = (this.byId.get(id) ?? []).filter((one) => key(one.stage_id, one.pipeline_id) !== ofPipeline);
			this.byId.set(id, [...others, stage]);
			this.exact.set(ofPipeline, stage);
		}
	}

	/** Whether some pipeline has it. */
	has(stage: Cell | undefined): boolean {
		return this.byId.has(textOf(stage));
	}

	/** What the stage says in this column; null where it is silent or its pipelines differ. */
	value(column: string, stage: Cell | undefined, pipeline: Cell | undefined): Cell {
		const own = this.exact.get(key(stage, pipeline));
		const all = own === undefined ? (this.byId.get(textOf(stage)) ?? []) : [own];
		const values = new Set(all.map((one) => one[column] ?? null));
		return values.size === 1 ? [...values][0]! : null;
	}

	outcome(stage: Cell | undefined, pipeline: Cell | undefined): string {
		return textOf(this.value('outcome', stage, pipeline)) || 'UNMAPPED';
	}
}
