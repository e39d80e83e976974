import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { idOf, type Json, list, object, text, unixSeconds } from '../kit/json';
import { customText, fieldName, pickedOf } from './custom-field';
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
		clients: clientsOf(rows, 'contact', config, (row) => ({ merged_into_id: idOf(list(object(row._embedded).companies)[0]?.id) })),
	}),
});

export const companies: Entity = amocrmList({
	id: 'companies',
	title: { ru: 'Компании', en: 'Companies' },
	path: 'companies',
	rows: 'companies',
	since: 'updated_at',
	newestFirst: true,
	facts: (rows, config) => ({ clients: clientsOf(rows, 'company', config) }),
});

function clientsOf(rows: readonly Json[], kind: 'company' | 'contact', config: Config, more?: (row: Json) => Row): Row[] {
	const picked = pickedOf(config, kind);
	return rows.filter((row) => row.is_deleted !== true).map((row) => ({ ...clientOf(row, kind, config), ...more?.(row), ...picked(row) }));
}

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
