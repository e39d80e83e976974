import type { Entity } from '../kit/contract';
import { number, text } from '../kit/json';
import { asLookup, lookedUp } from '../kit/lookup';
import { isUnsortedStage, withTemperatures } from '../kit/stages';
import { pipedriveList } from './list-entity';

export const pipelines: Entity = pipedriveList({
	id: 'pipelines',
	title: { ru: 'Воронки', en: 'Pipelines' },
	path: 'pipelines',
	settings: (rows) => ({ pipelines: asLookup(rows.map(({ id, name }) => [id, name])) }),
});

/** All stages are open ones: won and lost are states of a deal, which keeps the stage it was closed in. */
export const stages: Entity = pipedriveList({
	id: 'stages',
	title: { ru: 'Этапы', en: 'Stages' },
	path: 'stages',
	facts: (rows, config) => ({
		stages: withTemperatures(
			rows.map((stage) => {
				const percent = number(stage.deal_probability);
				return {
					stage_id: text(stage.id),
					pipeline_id: text(stage.pipeline_id),
					pipeline_name: lookedUp(config, 'pipelines', stage.pipeline_id),
					name: text(stage.name),
					order: number(stage.order_nr),
					outcome: 'OPEN',
					probability: typeof percent === 'number' ? percent / 100 : null,
					is_unsorted: isUnsortedStage(stage.id, stage.name, config.unsorted_stage),
				};
			}),
		),
	}),
});
