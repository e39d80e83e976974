import { type Json, list, object, text } from './json';

/** Part of a `smart_address` that holds the region. */
const STATE = 4;

/** The first value of the field that is called, or numbered, `wanted`. */
export function customField(row: Json, wanted: string): unknown {
	for (const field of list(row.custom_fields_values)) {
		if (String(field.field_id) !== wanted && field.field_name !== wanted && field.field_code !== wanted) continue;
		const values = list(field.values);
		if (field.field_type === 'smart_address') return values.find((value) => Number(value.enum_id) === STATE)?.value ?? null;
		return values[0]?.value ?? null;
	}
	return null;
}

export function customText(row: Json, wanted: string): string | null {
	const value = customField(row, wanted);
	return typeof value === 'object' && value !== null ? text(object(value).name) : text(value);
}
