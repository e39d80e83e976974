import type { DemoCompany, DemoContact, DemoCustomField, DemoCustomValues, DemoDeal } from '../../demo/account';
import { type Json, type MethodResult, param, RestError } from './rest';
import type { State } from './state';

/** The account's own fields. Choices are numbers in an item; only the description of the field says what they mean. */
export interface OwnFields {
	ofDeal(deal: DemoDeal): Json;
	ofCompany(company: DemoCompany): Json;
	ofContact(contact: DemoContact): Json;
	describe(params: Json): MethodResult;
}

const NAMES = {
	region: 'ufCrm_1700000001',
	cost: 'ufCrm_1700000002',
	channel: 'ufCrm_1700000003',
	loss: 'ufCrm_1700000004',
	company: 'ufCrm_1700000011',
};

export function ownFields({ account, deals }: State): OwnFields {
	const choices = (first: number, values: readonly (string | null)[]): Map<string, number> =>
		new Map([...new Set(values)].flatMap((value) => (value === null ? [] : [value])).map((value, i) => [value, first + 2 * i]));
	const regions = choices(101, [...account.regions, ...deals.map(({ region }) => region)]);
	const channels = choices(301, [...account.channels, ...deals.map(({ channel }) => channel)]);
	const reasons = choices(
		501,
		account.lossReasons.map(({ name }) => name),
	);
	const companyRegions = choices(
		701,
		account.companies.map(({ region }) => region),
	);
	const reasonOf = ({ lossReasonId }: DemoDeal): string => account.lossReasons.find(({ id }) => id === lossReasonId)?.name ?? '';
	const ownOf = (owner: DemoCustomField['of']): DemoCustomField[] => (account.customFields ?? []).filter(({ of }) => of === owner);
	const customValues = (values: DemoCustomValues | undefined, owner: DemoCustomField['of']): Json =>
		Object.fromEntries(ownOf(owner).map((own) => [nameOf(own), shownValue(values?.[own.id], own)]));
	const described = (owner: DemoCustomField['of']): Json =>
		Object.fromEntries(
			ownOf(owner).map((own) => {
				const options = own.options && new Map(own.options.map((label) => [label, optionOf(own, label)]));
				const about = { type: TYPES[own.kind], isMultiple: own.kind === 'multiselect' };
				return [nameOf(own), { ...field(own.name, nameOf(own), options), ...about }];
			}),
		);
	return {
		ofDeal: (deal) => ({
			[NAMES.region]: regions.get(deal.region ?? '') ?? null,
			[NAMES.cost]: deal.cost === null ? null : `${deal.cost}|${account.currency}`,
			[NAMES.channel]: channels.get(deal.channel ?? '') ?? null,
			[NAMES.loss]: reasons.get(reasonOf(deal)) ?? null,
			...customValues(deal.custom, 'deal'),
		}),
		ofCompany: ({ region, custom }) => ({ [NAMES.company]: companyRegions.get(region) ?? null, ...customValues(custom, 'company') }),
		ofContact: ({ custom }) => customValues(custom, 'contact'),
		describe(params) {
			const kinds: Record<string, Json> = {
				2: {
					[NAMES.region]: field('Регион', NAMES.region, regions),
					[NAMES.cost]: { ...field('Себестоимость', NAMES.cost), type: 'money' },
					[NAMES.channel]: field('Канал', NAMES.channel, channels),
					[NAMES.loss]: field('Причина отказа', NAMES.loss, reasons),
					...described('deal'),
				},
				3: described('contact'),
				4: { [NAMES.company]: field('Регион', NAMES.company, companyRegions), ...described('company') },
				31: {},
			};
			const fields = kinds[String(param(params, 'entityTypeId'))];
			if (fields === undefined) throw new RestError(400, 'NOT_FOUND', 'Смарт-процесс не найден');
			const common = { id: { ...field('ID', 'id'), type: 'integer' }, title: { ...field('Название', 'title'), type: 'string' } };
			return { result: { fields: { ...common, ...fields } } };
		},
	};
}

const field = (title: string, name: string, choices?: ReadonlyMap<string, number>): Json => ({
	type: choices === undefined ? 'string' : 'enumeration',
	isRequired: false,
	isReadOnly: false,
	isImmutable: false,
	isMultiple: false,
	isDynamic: name.startsWith('ufCrm'),
	title,
	upperName: name.replace('ufCrm', 'UF_CRM').toUpperCase(),
	...(choices !== undefined && { items: [...choices].map(([VALUE, ID]) => ({ ID: String(ID), VALUE })) }),
});

const TYPES = { select: 'enumeration', multiselect: 'enumeration', text: 'string', numeric: 'double', checkbox: 'boolean', date: 'date' };

const nameOf = ({ id }: DemoCustomField): string => `ufCrm_17${id}`;
const optionOf = ({ id, options = [] }: DemoCustomField, label: string): number => id * 10 + options.indexOf(label);

function shownValue(value: DemoCustomValues[number] | undefined, own: DemoCustomField): unknown {
	if (value === undefined) return own.kind === 'multiselect' ? [] : null;
	if (own.kind === 'date') return `${new Date(Number(value)).toISOString().slice(0, 10)}T03:00:00+03:00`;
	if (own.kind === 'checkbox') return value === true ? 'Y' : 'N';
	if (Array.isArray(value)) return (value as readonly string[]).map((label) => optionOf(own, label));
	return own.kind === 'select' ? optionOf(own, String(value)) : value;
}
