import type { Relation, Rows, Sql } from '../sql/fragment';

/** A view of the dataset. One that is joined to a table has at most one line for each of its rows, named by `line`. */
export const view = (name: string, query: (rows: Rows) => Sql): Relation => ({ name, query });
