import { sql } from './fragment';

/** What has always been so, and what never ends: bounds of states, beyond every instant that is asked for. */
export const ALWAYS = sql`TIMESTAMP '0001-01-01 00:00:00+00'`;
export const NEVER = sql`TIMESTAMP '9999-12-31 23:59:59+00'`;
export const FIRST_DAY_OF_ALL = sql`DATE '0001-01-01'`;
