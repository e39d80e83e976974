import type { Sql } from './fragment';
import { sql } from './fragment';

/** What has always been so, and what never ends: bounds of states, beyond every instant that is asked for. */
export const ALWAYS = sql`TIMESTAMP '0001-01-01 00:00:00+00'`;
export const NEVER = sql`TIMESTAMP '9999-12-31 23:59:59+00'`;
export const FIRST_DAY_OF_ALL = sql`DATE '0001-01-01'`;

/** The milliseconds between two instants; microseconds are counted, so that a mean of gaps is not cut. */
export const milliseconds = (from: Sql, to: Sql): Sql => sql`TIMESTAMP_DIFF(${to}, ${from}, MICROSECOND) / 1000`;
export const wholeDays = (from: Sql, to: Sql): Sql => sql`(TIMESTAMP_DIFF(${to}, ${from}, MICROSECOND) / 86400000000)`;
export const localDay = (at: Sql, tz: Sql): Sql => sql`DATE(${at}, ${tz})`;
export const dayBegins = (day: Sql, tz: Sql): Sql => sql`TIMESTAMP(${day}, ${tz})`;
export const isTrue = (flag: Sql): Sql => sql`IFNULL(${flag}, FALSE)`;
