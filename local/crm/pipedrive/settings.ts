import { changedAt, type DemoAccount } from '../../demo/account';
import { TYPES } from './activities';
import { type Json, type Listed, moment } from './answers';
import { customFieldsOf, customValues } from './custom-fields';
import { FIELDS, labelsOf, optionId } from './deals';

const BEGINNING = '2026-01-01T00:00:00Z';

const user = (account: DemoAccount, person: DemoAccount['people'][number]): Json => ({
	id: person.id,
	name: person.name,
	email: person.email,
	default_currency: account.currency,
	locale: 'ru_RU',
	lang: 1,
	timezone_name: account.timeZone,
	timezone_offset: '+03:00',
	active_flag: person.leftAt === null,
	is_deleted: false,
	is_admin: person.role === 'head' ? 1 : 0,
	role_id: 1,
	created: '2026-01-01 00:00:00',
	modified: '2026-01-01 00:00:00',
});

export const users = (account: DemoAccount): Json[] =>
	account.people.filter(({ isListed }) => isListed).map((person) => user(account, person));

export const me = (account: DemoAccount): Json => ({
	...user(account, account.people[0]!),
	is_you: true,
	company_id: account.id,
	company_name: account.name,
	company_domain: account.subdomain,
	company_country: 'RU',
});

export const pipelines = (account: DemoAccount): (Json & Listed)[] =>
	account.pipelines.map(({ id, name }, i) => ({
		id,
		name,
		order_nr: i + 1,
		is_deleted: false,
		is_deal_probability_enabled: true,
		add_time: BEGINNING,
		update_time: BEGINNING,
	}));

/** Won and lost are no stages here. */
export const stages = (account: DemoAccount): (Json & Listed)[] =>
	account.pipelines.flatMap((line) =>
		line.stages
			.filter(({ kind }) => kind === 'open' || kind === 'unsorted')
			.map(({ id, name }, i) => ({
				id,
				order_nr: i + 1,
				name,
				is_deleted: false,
				deal_probability: Math.min(90, 10 + 15 * i),
				pipeline_id: line.id,
				is_deal_rot_enabled: false,
				days_to_rotten: null,
				add_time: BEGINNING,
				update_time: null,
			})),
	);

export function dealFields(account: DemoAccount): (Json & Listed)[] {
	const field = (id: number, code: string, name: string, type: string, options: readonly string[] = []): Json & Listed => ({
		id,
		field_code: code,
		field_name: name,
		field_type: type,
		is_custom_field: code.length === 40,
		options: options.length === 0 ? null : options.map((label) => ({ id: optionId(options, label), label })),
		update_time: BEGINNING,
	});
	return [
		field(1, 'title', 'Title', 'varchar'),
		field(2, 'value', 'Value', 'monetary'),
		field(3, 'label_ids', 'Label', 'set', labelsOf(account)),
		field(12_501, FIELDS.region, 'Регион', 'enum', account.regions),
		field(12_502, FIELDS.cost, 'Себестоимость', 'monetary'),
		field(12_503, FIELDS.channel, 'Канал', 'varchar'),
		...customFieldsOf(account, 'deal'),
	];
}

export const activityTypes = (): Json[] =>
	Object.entries(TYPES).map(([key_string, name], i) => ({
		id: i + 1,
		order_nr: i + 1,
		name,
		key_string,
		icon_key: key_string,
		active_flag: true,
		is_custom_flag: i > 0,
	}));

export const organizations = (account: DemoAccount): (Json & Listed)[] =>
	account.companies.map((company) => ({
		id: company.id,
		name: company.name,
		owner_id: company.ownerId,
		add_time: moment(company.createdAt),
		update_time: moment(changedAt(company)),
		is_deleted: false,
		visible_to: 3,
		address: { value: company.region, admin_area_level_1: company.region, country: 'RU' },
		custom_fields: customValues(company.custom, 'company', account),
	}));

export const persons = (account: DemoAccount): (Json & Listed)[] =>
	account.contacts.map((contact) => ({
		id: contact.id,
		name: contact.name,
		owner_id: contact.ownerId,
		org_id: contact.companyId,
		add_time: moment(contact.createdAt),
		update_time: moment(changedAt(contact)),
		is_deleted: false,
		visible_to: 3,
		phones: [{ value: contact.phone, primary: true, label: 'work' }],
		emails: [],
		custom_fields: customValues(contact.custom, 'contact', account),
	}));
