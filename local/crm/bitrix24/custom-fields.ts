import type { DemoDeal } from '../../demo/account';
import { type Json, type MethodResult, param, RestError } from './rest';
import type { State } from './state';

/** The account's own fields. Choices are numbers in an item; only the description of the field says what they mean. */
export interface OwnFields {
	ofDeal(deal: DemoDeal): Json;
	ofCompany(region: string): Json;
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
	return {
		ofDeal: (deal) => ({
			[NAMES.region]: regions.get(deal.region ?? '') ?? null,
			[NAMES.cost]: deal.cost === null ? null : `${deal.cost}|${account.currency}`,
			[NAMES.channel]: channels.get(deal.channel ?? '') ?? null,
			[NAMES.loss]: reasons.get(reasonOf(deal)) ?? null,
		}),
		ofCompany: (region) => ({ [NAMES.company]: companyRegions.get(region) ?? null }),
		describe(params) {
			const kinds: Record<string, Json> = {
				2: {
					[NAMES.region]: field('Регион', NAMES.region, regions),
					[NAMES.cost]: { ...field('Себестоимость', NAMES.cost), type: 'money' },
					[NAMES.channel]: field('Канал', NAMES.channel, channels),
					[NAMES.loss]: field('Причина отказа', NAMES.loss, reasons),
				},
				3: {},
				4: { [NAMES.company]: field('Регион', NAMES.company, companyRegions) },
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
