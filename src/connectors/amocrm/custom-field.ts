import { type FieldPurpose, fieldNames } from '../kit/chosen-fields';
import type { Config } from '../kit/contract';
import { type Json, list, object, text } from '../kit/json';

/** The field that the user chose, by its one name or id: amoCRM accounts are asked for the Russian name. */
export const fieldName = (purpose: FieldPurpose, config: Config): string => fieldNames(purpose, config)[0]!;

/** Part of a `smart_address` that holds the region. */
const STATE = 4;

/** The first value of the field that has this name, id or code. */
export function customField(row: Json, name: string): unknown {
	for (const field of list(row.custom_fields_values)) {
		if (String(field.field_id) !== name && field.field_name !== name && field.field_code !== name) continue;
		const values = list(field.values);
		if (field.field_type === 'smart_address') return values.find((value) => Number(value.enum_id) === STATE)?.value ?? null;
		return values[0]?.value ?? null;
	}
	return null;
}

export function customText(row: Json, name: string): string | null {
	const value = customField(row, name);
	return typeof value === 'object' && value !== null ? text(object(value).name) : text(value);
}
