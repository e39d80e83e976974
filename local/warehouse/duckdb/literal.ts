import type { SqlType, SqlValue } from '../../../src/warehouse/sql/parameter';
import { dateText } from './moments';
import { duckdbType } from './session';

/** A value as DuckDB writes it, with its type. */
export function literal(value: SqlValue | undefined, type: SqlType): string {
	return `CAST(${plain(value, type)} AS ${duckdbType(type)})`;
}

function plain(value: SqlValue | undefined, type: SqlType): string {
	if (value === null || value === undefined) return 'NULL';
	if (typeof type !== 'string') {
		if ('array' in type) return `[${(value as readonly SqlValue[]).map((one) => literal(one, type.array)).join(', ')}]`;
		const fields = value as Readonly<Record<string, SqlValue>>;
		return `{${Object.entries(type.struct)
			.map(([key, of]) => `"${key}": ${literal(fields[key], of)}`)
			.join(', ')}}`;
	}
	switch (type) {
		case 'STRING':
			// A text of C ends at a zero: the sign is written by its number.
			return String(value)
				.split('\0')
				.map((part) => `'${part.replaceAll("'", "''")}'`)
				.join(' || chr(0) || ');
		case 'BOOL':
			return value === true ? 'TRUE' : 'FALSE';
		case 'DATE':
			return `'${dateText(Number(value))}'`;
		case 'TIMESTAMP':
			return `make_timestamptz(${BigInt(Math.round(Number(value) * 1000))})`;
		default:
			return Number.isFinite(Number(value)) ? String(value) : `'${value}'`;
	}
}
