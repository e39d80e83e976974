/** Days are day numbers, instants milliseconds, as everywhere inside. */
export type SqlType =
	| 'STRING'
	| 'FLOAT64'
	| 'INT64'
	| 'BOOL'
	| 'DATE'
	| 'TIMESTAMP'
	| { readonly array: SqlType }
	| { readonly struct: Readonly<Record<string, SqlType>> };

export type SqlValue = string | number | boolean | null | readonly SqlValue[] | { readonly [field: string]: SqlValue };

/** A value that goes beside the query, never into its text. Without a name it gets one when the query is printed. */
export interface Parameter {
	readonly name?: string;
	readonly type: SqlType;
	/** Absent where whoever runs the query gives it. */
	readonly value?: SqlValue;
}
