import type { Population } from '../../measures/vocabulary';
import { type Sql, sql } from '../sql/fragment';
import type { Compiler, Place } from './place';

/** Who gets the credit for a row `x`, among people \`w\`. */
export const isTheirs = sql`(w.everybody OR (w.nobody AND x.credit IS NULL) OR x.credit IN UNNEST(w.managers))`;

/** The figures that were found for scopes and periods, and what stands where nothing was found. */
export const onGrid = (found: Sql, otherwise: Sql, place: Place, to: Compiler): Sql =>
	sql`SELECT g.scope, g.period, IFNULL(f.value, ${otherwise}) AS value FROM ${to.grid(place)} AS g LEFT JOIN ${found} AS f ON f.scope = g.scope AND f.period = g.period`;

/** Rows by the date that decides, added up for every scope and period; `value` is what is added up of a row. */
export function fold(
	label: string,
	of: Population,
	value: Sql,
	{ aggregate, otherwise }: { readonly aggregate: Sql; readonly otherwise: Sql },
	place: Place,
	to: Compiler,
): Sql {
	const found = to.shared(
		[label, of, value, place],
		'found',
		() => sql`SELECT w.scope, p.period, ${aggregate} AS value
		FROM ${to.population(of, { value })} AS x
		JOIN ${to.periods(place)} AS p ON x.moment >= p.from_at AND x.moment < p.to_at
		JOIN ${to.people(place)} AS w ON ${isTheirs}
		GROUP BY w.scope, p.period`,
	);
	return to.shared([label, of, value, place, 'figure'], label, () => onGrid(found, otherwise, place, to));
}

export const NOTHING = sql`CAST(NULL AS FLOAT64)`;
export const ZERO = sql`0`;
