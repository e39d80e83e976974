import type { SqlType } from '../../../src/warehouse/sql/parameter';

/** What a session of DuckDB needs so that our queries mean the same: the order of blanks, the zone, and the functions that it lacks. */
export const SESSION: readonly string[] = [
	"SET default_null_order = 'nulls_first_on_asc_last_on_desc'",
	"SET TimeZone = 'UTC'",
	// Many figures of many slices in one query: our texts are deeper than DuckDB's usual limit of 1,000.
	'SET max_expression_depth = 100000',
	'CREATE TYPE FLOAT64 AS DOUBLE',
	'CREATE MACRO LOGICAL_OR(a) AS bool_or(a)',
	'CREATE MACRO SAFE_DIVIDE(a, b) AS CASE WHEN b = 0 THEN NULL ELSE a / b END',
	"CREATE MACRO UNIX_DATE(a) AS (a - DATE '1970-01-01')",
	'CREATE MACRO UNIX_MILLIS(a) AS epoch_ms(a)',
	'CREATE MACRO IS_INF(a) AS isinf(a)',
	'CREATE MACRO DIV(a, b) AS (a // b)',
	'CREATE MACRO ARRAY_CONCAT(a, b) AS list_concat(a, b)',
	'CREATE MACRO SPLIT(a, b) AS string_split(a, b)',
	'CREATE MACRO day_of(a, tz) AS CAST(a AT TIME ZONE tz AS DATE)',
	'CREATE MACRO start_of(a, tz) AS (CAST(a AS TIMESTAMP) AT TIME ZONE tz)',
	'CREATE MACRO wall_of(a, tz) AS (a AT TIME ZONE tz)',
	'CREATE MACRO midnight_of(a) AS CAST(a AS TIMESTAMP)',
	'CREATE MACRO days_between(a, b) AS (CAST(a AS DATE) - CAST(b AS DATE))',
	"CREATE MACRO months_between(a, b) AS date_diff('month', b, a)",
	'CREATE MACRO microseconds_between(a, b) AS (epoch_us(a) - epoch_us(b))',
	'CREATE MACRO wall_milliseconds_between(a, b) AS (epoch_ms(a) - epoch_ms(b))',
	'CREATE MACRO days_later(a, n) AS CAST(a + to_days(CAST(n AS INTEGER)) AS DATE)',
	'CREATE MACRO months_later(a, n) AS CAST(a + to_months(CAST(n AS INTEGER)) AS DATE)',
	'CREATE MACRO years_later(a, n) AS CAST(a + to_years(CAST(n AS INTEGER)) AS DATE)',
	'CREATE MACRO microseconds_later(a, n) AS (a + to_microseconds(CAST(n AS BIGINT)))',
	'CREATE MACRO milliseconds_later(a, n) AS (a + to_microseconds(1000 * CAST(n AS BIGINT)))',
	// In GoogleSQL a blank among them leaves no value; DuckDB passes over it.
	...['least', 'greatest'].flatMap((one) => [
		`CREATE MACRO ${one}_of_2(a, b) AS CASE WHEN a IS NULL OR b IS NULL THEN NULL ELSE ${one}(a, b) END`,
		`CREATE MACRO ${one}_of_3(a, b, c) AS CASE WHEN a IS NULL OR b IS NULL OR c IS NULL THEN NULL ELSE ${one}(a, b, c) END`,
	]),
	'CREATE MACRO joined_2(a, b) AS (a || b)',
	'CREATE MACRO joined_4(a, b, c, d) AS (a || b || c || d)',
];

const TYPES: Readonly<Record<Extract<SqlType, string>, string>> = {
	STRING: 'VARCHAR',
	FLOAT64: 'DOUBLE',
	INT64: 'BIGINT',
	BOOL: 'BOOLEAN',
	DATE: 'DATE',
	TIMESTAMP: 'TIMESTAMPTZ',
};

export function duckdbType(type: SqlType): string {
	if (typeof type === 'string') return TYPES[type];
	if ('array' in type) return `${duckdbType(type.array)}[]`;
	return `STRUCT(${Object.entries(type.struct)
		.map(([name, of]) => `"${name}" ${duckdbType(of)}`)
		.join(', ')})`;
}
