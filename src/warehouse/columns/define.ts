import type { SourceId } from '../../columns/kit/sources';
import type { Sql } from '../sql/fragment';

/** How a derived column reads in SQL: made of other columns of its row, settings of the account and views that have a line for each row. */
export interface ColumnSql {
	readonly value: Sql;
	/** Whether there is anything to read it from, where the column rests on a table (see `restsOn`). */
	readonly isThere?: Sql;
}

export const columnSql = (value: Sql, more: Omit<ColumnSql, 'value'> = {}): ColumnSql => ({ value, ...more });

/** The reading of a column, and which it is. */
export type ColumnReading = readonly [column: { readonly table: SourceId; readonly key: string }, sql: ColumnSql];
