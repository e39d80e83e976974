import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { isYes, type Json, list, number, object, text } from '../kit/json';
import { isUnsortedStage, withTemperatures } from '../kit/stages';
import { get } from './address';
import { hubspotList } from './list-entity';

export const stages: Entity = hubspotList({
	id: 'stages',
	title: { ru: 'Воронки и этапы', en: 'Pipelines and stages' },
	name: 'pipelines',
	first: (config) => get(config, 'crm/pipelines/deals'),
	facts: (rows, config) => ({ stages: withTemperatures(rows.flatMap((pipeline) => stagesOf(pipeline, config))) }),
});

const stagesOf = (pipeline: Json, config: Config): Row[] =>
	list(pipeline.stages)
		.sort((a, b) => Number(a.displayOrder) - Number(b.displayOrder))
		.map((stage) => ({
			stage_id: text(stage.id),
			pipeline_id: text(pipeline.id),
			pipeline_name: text(pipeline.label),
			name: text(stage.label),
			order: number(stage.displayOrder),
			outcome: outcomeOf(stage),
			probability: probabilityOf(stage),
			is_unsorted: isUnsortedStage(stage.id, stage.label, config.unsorted_stage),
		}));

function probabilityOf(stage: Json): number | null {
	const probability = text(object(stage.metadata).probability);
	return probability === null || Number.isNaN(Number(probability)) ? null : Number(probability);
}

/** A closed stage is won when it is certain; every other closed stage is lost. Accounts that do not say "closed" close at 0 and 1. */
function outcomeOf(stage: Json): 'WON' | 'LOST' | 'OPEN' {
	const { isClosed } = object(stage.metadata);
	const probability = probabilityOf(stage);
	if (isClosed === undefined ? probability !== 0 && probability !== 1 : !isYes(isClosed)) return 'OPEN';
	return probability === 1 ? 'WON' : 'LOST';
}
