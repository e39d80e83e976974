import type { Row } from '../../facts/table';
import type { Entity } from '../kit/contract';
import { type Json, list, number, object, text } from '../kit/json';
import { asLookup } from '../kit/lookup';
import { withTemperatures } from '../kit/stages';
import { amocrmList } from './list-entity';

export const WON = '142';
export const LOST = '143';

const UNSORTED = 1;

export const stages: Entity = amocrmList({
	id: 'stages',
	title: { ru: 'Воронки и этапы', en: 'Pipelines and stages' },
	path: 'leads/pipelines',
	rows: 'pipelines',
	facts: (rows) => ({ stages: withTemperatures(rows.flatMap(stagesOf)) }),
	settings: (rows) => ({
		unsorted_stages: asLookup(
			rows.map(({ id, _embedded }) => [id, list(object(_embedded).statuses).find(({ type }) => type === UNSORTED)?.id ?? null]),
		),
	}),
});

function stagesOf(pipeline: Json): Row[] {
	const statuses = [...list(object(pipeline._embedded).statuses)].sort((a, b) => Number(a.sort) - Number(b.sort));
	const ids = new Set(statuses.map((status) => String(status.id)));
	// Some accounts do not list the two closing stages, though deals are in them.
	if (!ids.has(WON)) statuses.push({ id: 142, name: 'Успешно реализовано', sort: 10000, type: 0 });
	if (!ids.has(LOST)) statuses.push({ id: 143, name: 'Закрыто и не реализовано', sort: 11000, type: 0 });
	return statuses.map((status) => ({
		stage_id: String(status.id),
		pipeline_id: String(pipeline.id),
		pipeline_name: text(pipeline.name),
		name: text(status.name),
		order: number(status.sort),
		outcome: outcomeOf(String(status.id)),
		is_unsorted: status.type === UNSORTED,
	}));
}

export function outcomeOf(stage: string | null): 'WON' | 'LOST' | 'OPEN' {
	return stage === WON ? 'WON' : stage === LOST ? 'LOST' : 'OPEN';
}
