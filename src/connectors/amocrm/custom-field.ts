import { dayOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import type { Row } from '../../facts/table';
import { matchField } from '../kit/chosen-fields';
import type { Config, FieldKind, FieldOwner } from '../kit/contract';
import { pickedCells } from '../kit/custom-fields';
import { type Json, list, object, text, unixSeconds } from '../kit/json';
import { type FieldPurpose, fieldNames } from '../kit/seen-fields';

/** The field that the user chose, by its one name or id: amoCRM accounts are asked for the Russian name. */
export const fieldName = (purpose: FieldPurpose, config: Config): string => fieldNames(purpose, config)[0]!;

/** Part of a `smart_address` that holds the region. */
const STATE = 4;

/** The values of the field that has one of these names, ids or codes. */
const customValues = (row: Json, ...names: readonly string[]): readonly unknown[] =>
	valuesIn(matchField(list(row.custom_fields_values), (one) => [one.field_id, one.field_name, one.field_code], names));

function valuesIn(field: Json | undefined): readonly unknown[] {
	const values = list(field?.values);
	const shown = field?.field_type === 'smart_address' ? values.filter(({ enum_id }) => Number(enum_id) === STATE) : values;
	return shown.map(({ value }) => value ?? null);
}

export const customField = (row: Json, ...names: readonly string[]): unknown => customValues(row, ...names)[0] ?? null;

/** The fields that a person picked, as cells of the record's row. */
export function pickedOf(config: Config, of: FieldOwner): (row: Json) => Row {
	const here = zone(config.tz ?? 'Europe/Moscow');
	const shown = (value: unknown, kind: FieldKind): unknown => {
		if (typeof value === 'object') return object(value).name;
		if (kind !== 'day' && kind !== 'instant') return value;
		// Dates are midnights of the account.
		const at = unixSeconds(value);
		return kind === 'day' && typeof at === 'number' ? dayOf(here.dayAt(at)) : at;
	};
	return pickedCells(config, of, (row, { code, kind }) =>
		valuesIn(list(row.custom_fields_values).find(({ field_id }) => String(field_id) === code)).map((value) => shown(value, kind)),
	);
}

/** All that was chosen. */
export const customText = (row: Json, name: string): string | null =>
	text(
		customValues(row, name)
			.flatMap((value) => text(typeof value === 'object' ? object(value).name : value) ?? [])
			.join(', '),
	);
