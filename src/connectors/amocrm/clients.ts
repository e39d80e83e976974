import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, object, text, unixSeconds } from '../kit/json';
import { customText, fieldName } from './custom-field';
import { amocrmList } from './list-entity';

export const contacts: Entity = amocrmList({
	id: 'contacts',
	title: { ru: 'Контакты', en: 'Contacts' },
	path: 'contacts',
	rows: 'contacts',
	since: 'updated_at',
	newestFirst: true,
	// A contact of a company stands for the company: its calls and its deals are the company's.
	facts: (rows, config) => ({
		clients: alive(rows).map((row) => ({
			...clientOf(row, 'contact', config),
			merged_into_id: idOf(list(object(row._embedded).companies)[0]?.id),
		})),
	}),
});

export const companies: Entity = amocrmList({
	id: 'companies',
	title: { ru: 'Компании', en: 'Companies' },
	path: 'companies',
	rows: 'companies',
	since: 'updated_at',
	newestFirst: true,
	facts: (rows, config) => ({ clients: alive(rows).map((row) => clientOf(row, 'company', config)) }),
});

const alive = (rows: readonly Json[]): Json[] => rows.filter((row) => row.is_deleted !== true);

function clientOf(row: Json, kind: 'company' | 'contact', config: Config): Row {
	return {
		client_id: idOf(row.id),
		kind,
		name: text(row.name),
		region: customText(row, fieldName('region', config)),
		created_at: unixSeconds(row.created_at),
		updated_at: unixSeconds(row.updated_at),
	};
}
