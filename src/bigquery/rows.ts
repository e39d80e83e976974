import { dayOf } from '../calendar/day';
import type { SqlType, SqlValue } from '../warehouse/sql/parameter';
import type { TableShape } from './tables';

/** One line of JSON for each row. */
export const linesOf = ({ columns }: Pick<TableShape, 'columns'>, rows: readonly (readonly SqlValue[])[]): string[] =>
	rows.map((row) =>
		JSON.stringify(
			Object.fromEntries(
				columns.flatMap(([name, type], i) => {
					const value = written(row[i] ?? null, type);
					return value === null ? [] : [[name, value]];
				}),
			),
		),
	);

/** A value as Google reads it from JSON: days as `2026-07-01`, moments as `2026-07-01T00:00:00.000Z`, what is no number as text. */
export function written(value: SqlValue, type: SqlType): unknown {
	if (value === null) return null;
	if (typeof type !== 'string') {
		if ('array' in type) return (value as readonly SqlValue[]).map((one) => written(one, type.array));
		const fields = value as Readonly<Record<string, SqlValue>>;
		return Object.fromEntries(Object.entries(type.struct).map(([key, of]) => [key, written(fields[key] ?? null, of)]));
	}
	switch (type) {
		case 'DATE':
			return dayOf(Number(value));
		case 'TIMESTAMP':
			return new Date(Number(value)).toISOString();
		case 'FLOAT64':
			return Number.isFinite(Number(value)) ? value : String(value);
		default:
			return value;
	}
}
