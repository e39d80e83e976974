import type { Row } from '../../facts/table';
import type { Facts } from '../../facts/tables';
import type { Config, Entity } from '../kit/contract';
import { pickedCodes } from '../kit/custom-fields';
import { fullName, instant, text } from '../kit/json';
import { pickedOf } from './custom-fields';
import { objectEntity } from './object-entity';
import { contactId, type HubspotRecord } from './record';

export const companies: Entity = objectEntity({
	id: 'companies',
	title: { ru: 'Компании', en: 'Companies' },
	type: 'companies',
	properties: (config) => [
		'name',
		'state',
		'region',
		'createdate',
		'hs_lastmodifieddate',
		'hs_merged_object_ids',
		...pickedCodes(config, 'company'),
	],
	links: () => [],
	facts: (rows, config) => clientsOf(rows, 'company', config),
});

export const contacts: Entity = objectEntity({
	id: 'contacts',
	title: { ru: 'Контакты', en: 'Contacts' },
	type: 'contacts',
	properties: (config) => [
		'firstname',
		'lastname',
		'email',
		'state',
		'associatedcompanyid',
		'createdate',
		'lastmodifieddate',
		'hs_merged_object_ids',
		...pickedCodes(config, 'contact'),
	],
	links: () => [],
	modified: 'lastmodifieddate',
	facts: (rows, config) => clientsOf(rows, 'contact', config),
});

function clientsOf(rows: readonly HubspotRecord[], kind: 'company' | 'contact', config: Config): Facts {
	const picked = pickedOf(config, kind);
	const idOf = kind === 'contact' ? contactId : (id: string) => id;
	return {
		clients: rows.flatMap((row): Row[] => {
			const { of } = row;
			const updated_at = instant(of.hs_lastmodifieddate ?? of.lastmodifieddate);
			const client: Row = {
				client_id: idOf(row.id),
				kind,
				name: text(of.name) ?? fullName(of.firstname, of.lastname) ?? text(of.email),
				region: text(of.region) ?? text(of.state),
				// A contact of a company stands for the company: its calls and its deals are the company's.
				merged_into_id: text(of.associatedcompanyid),
				created_at: instant(of.createdate),
				updated_at,
				...picked(row),
			};
			const merged = (text(of.hs_merged_object_ids) ?? '').split(';').filter(Boolean);
			return [client, ...merged.map((id): Row => ({ client_id: idOf(id), kind, merged_into_id: idOf(row.id), updated_at }))];
		}),
	};
}
