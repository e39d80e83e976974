import type { Entity } from '../kit/contract';
import { namedStage, temperatureAt } from '../kit/name-guess';
import { type Json, number, object, text } from '../kit/reply-json';
import { listEntity } from './list-entity';

export const pipelines: Entity = listEntity({
	id: 'pipelines',
	title: { ru: 'Воронки', en: 'Pipelines' },
	path: 'pipelines',
	facts: () => ({}),
	settings: (rows) => ({ pipelines: JSON.stringify(Object.fromEntries(rows.map(({ id, name }) => [String(id), name]))) }),
});

/** All stages are open ones: won and lost are states of a deal, which keeps the stage it was closed in. */
export const stages: Entity = listEntity({
	id: 'stages',
	title: { ru: 'Этапы', en: 'Stages' },
	path: 'stages',
	facts(rows, config) {
		const names = object(JSON.parse(config.pipelines ?? '{}'));
		const isUnsorted = (stage: Json): boolean => namedStage(stage.id, stage.name, config.unsorted_stage);
		const working = rows.filter((stage) => !isUnsorted(stage)).sort((a, b) => Number(a.order_nr) - Number(b.order_nr));
		return {
			stages: rows.map((stage) => {
				const line = working.filter(({ pipeline_id }) => pipeline_id === stage.pipeline_id);
				const likely = number(stage.deal_probability);
				return {
					stage_id: text(stage.id),
					pipeline_id: text(stage.pipeline_id),
					pipeline_name: text(names[String(stage.pipeline_id)]),
					name: text(stage.name),
					order: number(stage.order_nr),
					outcome: 'OPEN',
					temperature: temperatureAt(line.indexOf(stage), line.length),
					probability: typeof likely === 'number' ? likely / 100 : null,
					is_unsorted: isUnsorted(stage),
				};
			}),
		};
	},
});
