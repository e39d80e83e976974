import type { SourceId } from '../../columns/kit/sources';
import { type Relation, type Sql, sql } from '../sql/fragment';

/**
 * How the text of a dimension reads: from the deal, the client or the manager that a row belongs to, from a view with a line for each of
 * them, or from the moment that decides the period. Signs part the values of a text that holds several.
 */
export interface DimensionSql {
	readonly text:
		| { readonly column: string }
		| { readonly view: Relation; readonly column: string }
		| { readonly moment: (day: Sql) => Sql };
	readonly signs?: Sql;
	/** The column of tables whose rows know the value themselves, as of their own moment. */
	readonly own?: Partial<Record<SourceId, string>>;
}

export const dimensionSql = (text: DimensionSql['text'], more: Omit<DimensionSql, 'text'> = {}): DimensionSql => ({ text, ...more });

/** A column of the home table. */
export const fromColumn = (column: string, more: Omit<DimensionSql, 'text'> = {}): DimensionSql => dimensionSql({ column }, more);

export const COMMAS_TOO = sql`r'[;,\\n]'`;
export const SEMICOLONS = sql`r'[;\\n]'`;

export type DimensionReading = readonly [dimension: { readonly id: string }, sql: DimensionSql];
