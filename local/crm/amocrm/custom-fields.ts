import type { DemoCustomField, DemoCustomValues } from '../../demo/account';
import type { CrmReply, CrmRequest } from '../contract';
import { type Json, nothing, page, seconds } from './hal';

import type { State } from './state';

export const FIELDS = { region: 81001, cost: 81002, channel: 81004 };

const OWNER = { leads: 'deal', companies: 'company', contacts: 'contact' } as const;

const choices = (of: readonly string[] | undefined, id: number): Json[] | null =>
	of === undefined ? null : of.map((value, i) => ({ id: id * 10 + i, value, sort: i + 1, code: null }));

/** The definitions of an entity's fields. */
export const customFieldsOf =
	(entity: keyof typeof OWNER) =>
	(request: CrmRequest, { account }: State): CrmReply => {
		const usual: Json[] =
			entity === 'leads'
				? [
						{ id: FIELDS.region, name: 'Регион', type: 'select', enums: choices(account.regions, FIELDS.region) },
						{ id: FIELDS.cost, name: 'Себестоимость', type: 'numeric', enums: null },
						{ id: FIELDS.channel, name: 'Канал', type: 'select', enums: choices(account.channels, FIELDS.channel) },
					]
				: [];
		const own = (account.customFields ?? [])
			.filter(({ of }) => of === OWNER[entity])
			.map(({ id, name, kind, options }): Json => ({ id, name, type: kind, enums: choices(options, id) }));
		const list = [...usual, ...own];
		if (list.length === 0) return nothing;
		return page(request, 'custom_fields', list, (field) => ({
			...field,
			account_id: account.id,
			code: null,
			entity_type: entity,
			currency: null,
			is_computed: false,
		}));
	};

/** A record's values of them; a field without a value is not there. */
export const customValues = (values: DemoCustomValues | undefined, { account }: State): Json[] =>
	Object.entries(values ?? {}).flatMap(([id, value]) => {
		const field = (account.customFields ?? []).find((one) => one.id === Number(id));
		if (field === undefined) return [];
		const several: readonly unknown[] = Array.isArray(value) ? value : [value];
		return [
			{
				field_id: field.id,
				field_name: field.name,
				field_code: null,
				field_type: field.kind,
				values: several.map((one) => shownValue(one, field)),
			},
		];
	});

function shownValue(value: unknown, { id, kind, options }: DemoCustomField): Json {
	if (kind === 'select' || kind === 'multiselect')
		return { value, enum_id: id * 10 + (options?.indexOf(String(value)) ?? 0), enum_code: null };
	if (kind === 'date') return { value: seconds(Number(value)) };
	return { value: kind === 'numeric' ? String(value) : value };
}
