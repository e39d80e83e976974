import type { Row } from '../../facts/table';
import type { AccountField } from '../kit/chosen-fields';
import type { Config, Entity, FieldKind, FieldOwner } from '../kit/contract';
import { fieldListOf, fieldsTitle, offeredFields, pickedCells, pickedCodes, pickedLabels } from '../kit/custom-fields';
import { type Json, list, object, text } from '../kit/json';
import { pipedriveList } from './list-entity';

const PATHS: Readonly<Record<FieldOwner, string>> = { deal: 'dealFields', company: 'organizationFields', contact: 'personFields' };

const KINDS: Readonly<Record<string, FieldKind>> = {
	varchar: 'text',
	varchar_auto: 'text',
	text: 'text',
	phone: 'text',
	address: 'text',
	enum: 'text',
	set: 'list',
	double: 'number',
	int: 'number',
	monetary: 'number',
	boolean: 'flag',
	date: 'day',
};

/** Fields of a kind of record, as they are named and what their options are called. */
export const asAccountFields = (rows: readonly Json[]): AccountField[] =>
	rows.map(({ field_code, field_name, options }) => ({
		code: field_code,
		name: field_name,
		options: list(options).map(({ id, label }) => [id, label] as const),
	}));

const fieldList = (of: FieldOwner): Entity =>
	pipedriveList({
		id: `${of}-custom-fields`,
		title: fieldsTitle(of),
		path: PATHS[of],
		settings: (rows, config) =>
			offeredFields(
				rows.flatMap(({ field_code, field_name, field_type, is_custom_field, options }) => {
					const kind = KINDS[String(field_type)];
					if (kind === undefined || is_custom_field !== true) return [];
					const samples = list(options)
						.slice(0, 3)
						.map(({ label }) => String(label));
					return [{ of, code: String(field_code), name: text(field_name) ?? String(field_code), kind, samples }];
				}),
				config,
			),
	});

export const fieldLists = (['deal', 'company', 'contact'] as const).map((of) => fieldListOf(of, fieldList(of)));

const labelList = (of: 'company' | 'contact'): Entity => {
	const labels = pipedriveList({
		id: `${of}-labels`,
		title: fieldsTitle(of),
		path: PATHS[of],
		settings: (rows, config) => pickedLabels(of, asAccountFields(rows), config),
	});
	return { ...labels, first: (config, since) => (pickedCodes(config, of).length === 0 ? null : labels.first(config, since)) };
};

export const labelLists = [labelList('company'), labelList('contact')];

/** The fields that a person picked, as cells of the record's row. Sums and addresses are objects. */
export const pickedOf = (config: Config, of: FieldOwner): ((row: Json) => Row) =>
	pickedCells(config, of, (row: Json, { code }) => {
		const value = object(row.custom_fields)[code];
		return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'object' && one !== null ? object(one).value : one));
	});
