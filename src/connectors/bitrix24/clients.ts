import type { Row } from '../../facts/table';
import type { Config, Entity } from '../kit/contract';
import { pickedCodes } from '../kit/custom-fields';
import { fullName, instant, type Json, text } from '../kit/json';
import { pickedOf } from './custom-fields';
import { fieldReader, KINDS, type Kind } from './fields';
import { company, contact } from './ids';
import { itemList } from './paged-list';

export const companies: Entity = itemList({
	id: 'companies',
	title: { ru: 'Компании', en: 'Companies' },
	type: KINDS.company,
	select: (config) => [
		'title',
		'isMyCompany',
		'createdTime',
		'updatedTime',
		...fieldReader('company', config).names,
		...pickedCodes(config, 'company'),
	],
	// The portal's own legal entities are companies too, but nobody's clients.
	facts: (rows, config) => ({
		clients: rows
			.filter(({ isMyCompany }) => isMyCompany !== 'Y')
			.map((row) => clientOf(row, 'company', company(row.id), text(row.title), config)),
	}),
});

export const contacts: Entity = itemList({
	id: 'contacts',
	title: { ru: 'Контакты', en: 'Contacts' },
	type: KINDS.contact,
	select: (config) => [
		'name',
		'lastName',
		'companyId',
		'createdTime',
		'updatedTime',
		...fieldReader('contact', config).names,
		...pickedCodes(config, 'contact'),
	],
	// A contact of a company stands for the company: its calls and its deals are the company's.
	facts: (rows, config) => ({
		clients: rows.map((row) => ({
			...clientOf(row, 'contact', contact(row.id), fullName(row.name, row.lastName), config),
			merged_into_id: company(row.companyId),
		})),
	}),
});

function clientOf(row: Json, kind: Exclude<Kind, 'deal'>, client_id: string | null, name: string | null, config: Config): Row {
	return {
		client_id,
		kind,
		name,
		region: fieldReader(kind, config).text(row, 'region'),
		created_at: instant(row.createdTime),
		updated_at: instant(row.updatedTime),
		...pickedOf(config, kind)(row),
	};
}
