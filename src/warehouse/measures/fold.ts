import type { Population } from '../../measures/vocabulary';
import { relation, type Sql, sql } from '../sql/fragment';
import { dictionary } from '../tables/dictionaries';
import type { Compiler, Place } from './place';

/** Who gets the credit for a row `x`, among people `w`. */
export const isTheirs = sql`(w.everybody OR (w.nobody AND x.credit IS NULL) OR x.credit IN UNNEST(w.managers))`;

/** The figures that were found for scopes and periods, and what stands where nothing was found. */
export const onGrid = (found: Sql, otherwise: Sql, place: Place, to: Compiler): Sql =>
	sql`SELECT g.scope, g.period, IFNULL(f.value, ${otherwise}) AS value FROM ${to.grid(place)} AS g LEFT JOIN ${found} AS f ON f.scope = g.scope AND f.period = g.period`;

/** Sums by person and period as those of scopes: `people` has `credit`, `period` and what `figure` adds up. No row is tested against every scope. */
export const byScope = (people: Sql, figure: Sql, place: Place, to: Compiler): Sql =>
	sql`SELECT w.scope, x.period, ${figure} AS value FROM (${people}) AS x JOIN ${to.people(place)} AS w ON ${isTheirs} GROUP BY w.scope, x.period`;

/**
 * Rows by the date that decides, added up for every scope and period: `times` and, of a column, its `total`. Periods are whole local days,
 * so that sums by person and day are enough; a row is read once, however many periods and people are asked.
 */
export function foldSums(
	label: string,
	of: Population,
	column: Sql | null,
	{ figure, otherwise }: { readonly figure: Sql; readonly otherwise: Sql },
	place: Place,
	to: Compiler,
): Sql {
	const sums = column === null ? sql`COUNT(*) AS times` : sql`COUNT(x.value) AS times, SUM(x.value) AS total`;
	const daily = to.shared(
		['daily', of, column],
		'daily',
		() => sql`SELECT x.credit, DATE(x.moment, a.tz) AS day, ${sums}
		FROM ${to.population(of, column === null ? {} : { value: column })} AS x CROSS JOIN ${relation(dictionary('account'))} AS a
		WHERE x.moment < a.horizon
		GROUP BY x.credit, day`,
	);
	const found = to.shared([label, of, column, place], 'found', () =>
		byScope(
			sql`SELECT d.credit, p.period, SUM(d.times) AS times${column === null ? sql`` : sql`, SUM(d.total) AS total`}
			FROM ${daily} AS d JOIN ${to.periods(place)} AS p ON d.day >= p.first AND d.day < p.past
			GROUP BY d.credit, p.period`,
			figure,
			place,
			to,
		),
	);
	return to.shared([label, of, column, place, 'figure'], label, () => onGrid(found, otherwise, place, to));
}

/** The same of figures that need every value, not sums of them; `value` is what a row brings. */
export function foldValues(
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
		JOIN ${to.members(of, place)} AS w ON w.credit IS NOT DISTINCT FROM x.credit
		GROUP BY w.scope, p.period`,
	);
	return to.shared([label, of, value, place, 'figure'], label, () => onGrid(found, otherwise, place, to));
}

export const NOTHING = sql`CAST(NULL AS FLOAT64)`;
export const ZERO = sql`0`;
