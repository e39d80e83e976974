import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, object, text, unixSeconds } from '../kit/json';
import { lookedUp } from '../kit/lookup';
import { amocrmList } from './list-entity';

/** Incoming leads that nobody has accepted: they are leads, and stand in the pipeline's unsorted stage, where no KPI of open deals counts them. */
export const unsorted: Entity = amocrmList({
	id: 'unsorted',
	title: { ru: 'Неразобранное', en: 'Incoming leads' },
	path: 'leads/unsorted',
	rows: 'unsorted',
	facts: (rows, config) => ({ deals: rows.flatMap((row) => leadOf(row, config)) }),
});

function leadOf(row: Json, config: Config): Row[] {
	const embedded = object(row._embedded);
	const lead = idOf(list(embedded.leads)[0]?.id);
	if (lead === null) return [];
	const client = list(embedded.companies)[0] ?? list(embedded.contacts)[0];
	return [
		{
			deal_id: lead,
			name: text(list(embedded.leads)[0]?.name),
			client_id: idOf(client?.id),
			pipeline_id: text(row.pipeline_id),
			stage_id: lookedUp(config, 'unsorted_stages', row.pipeline_id),
			outcome: 'OPEN',
			currency: config.base_currency ?? null,
			created_at: unixSeconds(row.created_at),
			closed_at: null,
			lead_origin: 'inbound',
			source_channel: text(row.source_name) ?? text(row.category),
			is_deleted: false,
			// Most lists of deals hold it too, and say more.
			mark: true,
			updated_at: null,
		},
	];
}
