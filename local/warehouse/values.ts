import type { SqlType, SqlValue } from '../../src/warehouse/sql/parameter';

/** Types and values as ZetaSQL's service takes and gives them. */
export type ProtoType =
	| { readonly type_kind: string | number }
	| { readonly type_kind: string; readonly array_type: { readonly element_type: ProtoType } }
	| {
			readonly type_kind: string;
			readonly struct_type: { readonly field: readonly { readonly field_name: string; readonly field_type: ProtoType }[] };
	  };

export type ProtoValue = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, string>> = {
	STRING: 'TYPE_STRING',
	FLOAT64: 'TYPE_DOUBLE',
	INT64: 'TYPE_INT64',
	BOOL: 'TYPE_BOOL',
	DATE: 'TYPE_DATE',
	TIMESTAMP: 'TYPE_TIMESTAMP',
};

export function protoType(type: SqlType): ProtoType {
	if (typeof type === 'string') return { type_kind: KINDS[type]! };
	if ('array' in type) return { type_kind: 'TYPE_ARRAY', array_type: { element_type: protoType(type.array) } };
	const field = Object.entries(type.struct).map(([field_name, of]) => ({ field_name, field_type: protoType(of) }));
	return { type_kind: 'TYPE_STRUCT', struct_type: { field } };
}

/** No value is a message without a field. */
export function protoValue(value: SqlValue | undefined, type: SqlType): ProtoValue {
	if (value === null || value === undefined) return {};
	if (typeof type !== 'string') {
		if ('array' in type) return { array_value: { element: (value as readonly SqlValue[]).map((one) => protoValue(one, type.array)) } };
		const fields = value as Readonly<Record<string, SqlValue>>;
		return { struct_value: { field: Object.entries(type.struct).map(([key, of]) => protoValue(fields[key], of)) } };
	}
	switch (type) {
		case 'STRING':
			return { string_value: String(value) };
		case 'FLOAT64':
			return { double_value: Number(value) };
		case 'INT64':
			return { int64_value: Number(value) };
		case 'BOOL':
			return { bool_value: value === true };
		case 'DATE':
			return { date_value: Number(value) };
		case 'TIMESTAMP':
			return { timestamp_value: timestamp(Number(value)) };
	}
}

function timestamp(instant: number): { seconds: number; nanos: number } {
	const seconds = Math.floor(instant / 1000);
	return { seconds, nanos: Math.round((instant - seconds * 1000) * 1e6) };
}

/** A value as it is inside: days as day numbers, instants as milliseconds. */
export function plainValue(value: ProtoValue): unknown {
	const field = value.value as string | undefined;
	if (field === undefined) return null;
	const held = value[field];
	if (field === 'timestamp_value') {
		const { seconds = 0, nanos = 0 } = held as { seconds?: number; nanos?: number };
		return Number(seconds) * 1000 + nanos / 1e6;
	}
	if (field === 'array_value') return ((held as { element?: ProtoValue[] }).element ?? []).map(plainValue);
	if (field === 'struct_value') return ((held as { field?: ProtoValue[] }).field ?? []).map(plainValue);
	return held;
}
