import type { SqlType, SqlValue } from '../../src/warehouse/sql/parameter';
import { type ProtoValue, protoValue } from '../warehouse/values';

const DAY = 86_400_000;

/** A value of JSON as the column takes it; what does not fit is told in Google's words. */
export function valueIn(name: string, value: unknown, type: SqlType): SqlValue {
	if (value === null || value === undefined) return typeof type !== 'string' && 'array' in type ? [] : null;
	const wrong = (): never => {
		throw new Error(`Could not convert value of field ${name} to ${JSON.stringify(type)}: ${JSON.stringify(value)}`);
	};
	if (typeof type !== 'string') {
		if (!('array' in type) || !Array.isArray(value)) return wrong();
		return value.map((one) => valueIn(name, one, type.array));
	}
	switch (type) {
		case 'STRING':
			return typeof value === 'string' ? value : wrong();
		case 'BOOL':
			return typeof value === 'boolean' ? value : wrong();
		case 'INT64':
			return Number.isSafeInteger(Number(value)) && value !== '' ? Number(value) : wrong();
		case 'FLOAT64':
			return typeof value === 'number' ? value : /^-?Infinity$/.test(String(value)) ? Number(value) : wrong();
		case 'DATE':
			return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? Date.parse(`${String(value)}T00:00:00Z`) / DAY : wrong();
		case 'TIMESTAMP':
			return Number.isNaN(Date.parse(String(value))) ? wrong() : Date.parse(String(value));
	}
}

/** Lines of JSON as rows, and how many bytes each column of them takes by Google's rules. */
export function rowsOf(
	text: string,
	columns: readonly (readonly [name: string, type: SqlType])[],
): { readonly rows: { readonly cell: readonly ProtoValue[] }[]; readonly bytes: readonly number[] } {
	const bytes = columns.map(() => 0);
	const known = new Set(columns.map(([name]) => name));
	const rows = text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const record = JSON.parse(line) as Record<string, unknown>;
			const stray = Object.keys(record).find((key) => !known.has(key));
			if (stray !== undefined) throw new Error(`no such field: ${stray}`);
			return {
				cell: columns.map(([name, type], i) => {
					const value = valueIn(name, record[name], type);
					bytes[i]! += sizeOf(value, type);
					return protoValue(value, type);
				}),
			};
		});
	return { rows, bytes };
}

/** Numbers, days and moments take 8 bytes, flags 1, texts their letters and 2. */
function sizeOf(value: SqlValue, type: SqlType): number {
	if (value === null) return 0;
	if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one as SqlValue, (type as { array: SqlType }).array), 0);
	return type === 'BOOL' ? 1 : type === 'STRING' ? Buffer.byteLength(String(value)) + 2 : 8;
}

/** A value of an answer as Google writes it: everything is text. */
export function answered(value: unknown): string | null {
	return value === null || value === undefined ? null : String(value);
}
