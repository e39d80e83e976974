import type { SourceId } from '../columns/kit/sources';
import { enriched, rows } from './enriched';
import type { Relation } from './sql/fragment';
import { googleSql, type Printing } from './sql/google';

/** A view of the dataset as a query over the tables and views before it. */
export interface ViewSql {
	readonly name: string;
	readonly sql: string;
	readonly reads: readonly string[];
}

/** Every view that these rest on, the first ones first, and the names of the tables at the bottom. */
export function viewsUnder(
	relations: readonly Relation[],
	printing: Printing = {},
): { readonly views: readonly ViewSql[]; readonly tables: readonly string[] } {
	const views = new Map<string, ViewSql>();
	const tables = new Set<string>();
	const add = ({ name, query }: Relation): void => {
		if (query === undefined) {
			tables.add(name);
			return;
		}
		if (views.has(name)) return;
		const { sql, reads, parameters } = googleSql(query(rows), printing);
		if (parameters.length > 0) throw new Error(`the view ${name} has parameters`);
		for (const one of reads) add(one);
		views.set(name, { name, sql, reads: reads.map((one) => one.name) });
	};
	for (const one of relations) add(one);
	return { views: [...views.values()], tables: [...tables] };
}

/** The views of all tables that figures are made from. */
export const allViews = (tables: readonly SourceId[]): readonly ViewSql[] => viewsUnder(tables.map(enriched)).views;
