import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { namedStage, temperatureAt } from '../kit/name-guess';
import { isYes, type Json, list, number, object, text } from '../kit/reply-json';
import { get } from './address';
import { open } from './reply';

export const stages: Entity = {
	id: 'stages',
	title: { ru: 'Воронки и этапы', en: 'Pipelines and stages' },
	first: (config) => get(config, 'crm/pipelines/deals'),
	read(reply, _request, config) {
		const opened = open(reply);
		if (!opened.ok) return opened;
		if (!Array.isArray(opened.body.results)) return { ok: false, fault: { code: 'unreadable', detail: 'pipelines: no results' } };
		const rows = list(opened.body.results).flatMap((pipeline) => stagesOf(pipeline, config));
		return { ok: true, page: { facts: { stages: rows }, read: rows.length } };
	},
};

function stagesOf(pipeline: Json, config: Config): Row[] {
	const all = list(pipeline.stages).sort((a, b) => Number(a.displayOrder) - Number(b.displayOrder));
	const isUnsorted = (stage: Json): boolean => namedStage(stage.id, stage.label, config.unsorted_stage);
	const working = all.filter((stage) => outcomeOf(stage) === 'OPEN' && !isUnsorted(stage));
	return all.map((stage) => {
		const at = working.indexOf(stage);
		return {
			stage_id: text(stage.id),
			pipeline_id: text(pipeline.id),
			pipeline_name: text(pipeline.label),
			name: text(stage.label),
			order: number(stage.displayOrder),
			outcome: outcomeOf(stage),
			temperature: temperatureAt(at, working.length),
			probability: probabilityOf(stage),
			is_unsorted: isUnsorted(stage),
		};
	});
}

function probabilityOf(stage: Json): number | null {
	const told = text(object(stage.metadata).probability);
	return told === null || Number.isNaN(Number(told)) ? null : Number(told);
}

/** A closed stage is won when it is certain; every other closed stage is lost. Accounts that do not say "closed" close at 0 and 1. */
function outcomeOf(stage: Json): 'WON' | 'LOST' | 'OPEN' {
	const { isClosed } = object(stage.metadata);
	const probability = probabilityOf(stage);
	if (isClosed === undefined ? probability !== 0 && probability !== 1 : !isYes(isClosed)) return 'OPEN';
	return probability === 1 ? 'WON' : 'LOST';
}
