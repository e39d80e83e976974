import { dayOf } from '../../calendar/day';
import type { SqlType, SqlValue } from './parameter';

/** What words of our definitions are made of: none of it means anything inside a text in quotes. */
const PLAIN = /^[\p{L}\p{N} _.,:;()<>=+%/|-]*$/u;

/**
 * A value in the text of a view, which can have no parameters. Only words of built-in definitions come here; a text with any sign that could
 * end a quotation is refused, whoever it is from.
 */
export function literal(value: SqlValue, type: SqlType): string {
	if (value === null) return `CAST(NULL AS ${typeText(type)})`;
	if (typeof type !== 'string') {
		if (!('array' in type)) throw new Error('a view has no structs among its values');
		return `CAST([${(value as readonly SqlValue[]).map((one) => literal(one, type.array)).join(', ')}] AS ${typeText(type)})`;
	}
	switch (type) {
		case 'STRING':
			if (!PLAIN.test(String(value))) throw new Error(`“${String(value)}” cannot stand in the text of a view`);
			return `'${String(value)}'`;
		case 'BOOL':
			return value === true ? 'TRUE' : 'FALSE';
		case 'DATE':
			return `DATE '${dayOf(Number(value))}'`;
		case 'TIMESTAMP':
			return `TIMESTAMP_MILLIS(${whole(value)})`;
		case 'INT64':
			return whole(value);
		case 'FLOAT64':
			return Number.isFinite(Number(value))
				? `CAST(${Number(value)} AS FLOAT64)`
				: `CAST('${Number(value) > 0 ? 'inf' : '-inf'}' AS FLOAT64)`;
	}
}

function whole(value: SqlValue): string {
	if (!Number.isInteger(Number(value))) throw new Error(`${String(value)} is no whole number`);
	return String(Number(value));
}

/** A type as GoogleSQL writes it. */
export function typeText(type: SqlType): string {
	if (typeof type === 'string') return type;
	if ('array' in type) return `ARRAY<${typeText(type.array)}>`;
	return `STRUCT<${Object.entries(type.struct)
		.map(([name, of]) => `${name} ${typeText(of)}`)
		.join(', ')}>`;
}
