import { type FieldPurpose, fieldNames, matchField } from '../kit/chosen-fields';
import type { Config } from '../kit/contract';
import { type Json, list, object, text } from '../kit/json';

/** The field that the user chose, by its one name or id: amoCRM accounts are asked for the Russian name. */
export const fieldName = (purpose: FieldPurpose, config: Config): string => fieldNames(purpose, config)[0]!;

/** Part of a `smart_address` that holds the region. */
const STATE = 4;

/** The values of the field that has this name, id or code. */
function customValues(row: Json, name: string): readonly unknown[] {
	const field = matchField(list(row.custom_fields_values), (one) => [one.field_id, one.field_name, one.field_code], [name]);
	const values = list(field?.values);
	const shown = field?.field_type === 'smart_address' ? values.filter(({ enum_id }) => Number(enum_id) === STATE) : values;
	return shown.map(({ value }) => value ?? null);
}

export const customField = (row: Json, name: string): unknown => customValues(row, name)[0] ?? null;

/** All that was chosen. */
export const customText = (row: Json, name: string): string | null =>
	text(
		customValues(row, name)
			.flatMap((value) => text(typeof value === 'object' ? object(value).name : value) ?? [])
			.join(', '),
	);
