import { changedAt, type DemoCompany, type DemoContact } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { customValues } from './custom-fields';
import { filterRange, type Json, ordered, page, seconds, self } from './hal';
import type { State } from './state';

export function contacts(request: CrmRequest, state: State): CrmReply {
	return page(request, 'contacts', chosen(request, state, state.account.contacts), (contact) => {
		const [first, last] = contact.name.split(' ');
		return {
			...card(contact, request, state, `contacts/${contact.id}`),
			first_name: first,
			last_name: last,
			is_unsorted: false,
			custom_fields_values: [
				{
					field_id: 82001,
					field_name: 'Телефон',
					field_code: 'PHONE',
					field_type: 'multitext',
					values: [{ value: contact.phone, enum_id: 95, enum_code: 'WORK' }],
				},
				...customValues(contact.custom, state),
			],
			_embedded: { tags: [], companies: contact.companyId === null ? [] : [{ id: contact.companyId }] },
		};
	});
}

export function companies(request: CrmRequest, state: State): CrmReply {
	return page(request, 'companies', chosen(request, state, state.account.companies), (company) => ({
		...card(company, request, state, `companies/${company.id}`),
		custom_fields_values: [
			{
				field_id: 83001,
				field_name: 'Регион',
				field_code: null,
				field_type: 'select',
				values: [{ value: company.region, enum_id: 831, enum_code: null }],
			},
			...customValues(company.custom, state),
		],
		_embedded: { tags: [] },
	}));
}

function chosen<T extends { id: number; createdAt: number; updatedAt?: number }>(
	request: CrmRequest,
	state: State,
	rows: readonly T[],
): T[] {
	const isIn = filterRange(request.query, 'updated_at');
	const matches = state.apiFilter ? rows.filter((row) => isIn(changedAt(row))) : rows;
	return ordered(request.query, matches, { updated_at: changedAt, id: (row) => row.id });
}

function card(of: DemoCompany | DemoContact, request: CrmRequest, state: State, path: string): Json {
	return {
		id: of.id,
		name: of.name,
		responsible_user_id: of.ownerId,
		group_id: state.group.get(of.ownerId) ?? 0,
		created_by: of.ownerId,
		updated_by: of.ownerId,
		created_at: seconds(of.createdAt),
		updated_at: seconds(changedAt(of)),
		closest_task_at: null,
		account_id: state.account.id,
		_links: self(request, path),
	};
}
