import type { Row } from '../../facts/table';
import type { AccountField } from '../kit/chosen-fields';
import type { Config, Entity, FieldKind, FieldOwner } from '../kit/contract';
import { fieldListOf, fieldsTitle, offeredFields, pickedCells, pickedCodes, pickedLabels } from '../kit/custom-fields';
import { type Json, list, text } from '../kit/json';
import { get } from './address';
import { hubspotList } from './list-entity';
import type { HubspotRecord } from './record';

const TYPES: Readonly<Record<FieldOwner, string>> = { deal: 'deals', company: 'companies', contact: 'contacts' };

/** Of the hundreds that HubSpot brings along, those that firms fill in. */
const USUAL =
	/^(industry|type|country|city|numberofemployees|annualrevenue|jobtitle|lifecyclestage|hs_lead_status|dealtype|hs_priority|closed_won_reason|hs_analytics_source)$/;

const KINDS: Readonly<Record<string, FieldKind>> = {
	string: 'text',
	phone_number: 'text',
	enumeration: 'text',
	number: 'number',
	bool: 'flag',
	date: 'day',
	datetime: 'instant',
};

/** Properties of a kind of record, as they are named and what their options are called. */
export const asAccountFields = (rows: readonly Json[]): AccountField[] =>
	rows.map(({ name, label, options }) => ({
		code: name,
		name: label,
		options: list(options).map((option) => [option.value, option.label] as const),
	}));

const fieldList = (of: FieldOwner): Entity =>
	hubspotList({
		id: `${of}-custom-fields`,
		title: fieldsTitle(of),
		first: (config) => get(config, `crm/properties/${TYPES[of]}`),
		settings: (rows, config) =>
			offeredFields(
				rows.flatMap(({ name, label, type, fieldType, hubspotDefined, options }) => {
					const kind = fieldType === 'checkbox' ? 'list' : KINDS[String(type)];
					if (kind === undefined || (hubspotDefined === true && !USUAL.test(String(name)))) return [];
					const samples =
						kind === 'flag'
							? []
							: list(options)
									.slice(0, 3)
									.map((option) => String(option.label));
					return [{ of, code: String(name), name: text(label) ?? String(name), kind, samples }];
				}),
				config,
			),
	});

export const fieldLists = (['deal', 'company', 'contact'] as const).map((of) => fieldListOf(of, fieldList(of)));

/** What the options of picked fields are called; those of deals come with the list that deals need anyway. */
const labelList = (of: 'company' | 'contact'): Entity =>
	hubspotList({
		id: `${of}-labels`,
		title: fieldsTitle(of),
		first: (config) => (pickedCodes(config, of).length === 0 ? null : get(config, `crm/properties/${TYPES[of]}`)),
		settings: (rows, config) => pickedLabels(of, asAccountFields(rows), config),
	});

export const labelLists = [labelList('company'), labelList('contact')];

/** The fields that a person picked, as cells of the record's row. Several options stand in one text. */
export const pickedOf = (config: Config, owner: FieldOwner): ((record: HubspotRecord) => Row) =>
	pickedCells(config, owner, ({ of }, { code, kind }) => (kind === 'list' ? String(of[code] ?? '').split(';') : [of[code]]));
