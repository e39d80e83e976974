import { and, count } from '../../measures/vocabulary';
import { parameter, relation, sql } from '../sql/fragment';
import { raw } from '../tables/raw';
import type { Printer } from './place';

/** The same for everybody and every period. */
export const constant: Printer<'constant'> = ({ value }, place, to) =>
	to.shared(
		['constant', value, place],
		'constant',
		() => sql`SELECT scope, period, ${parameter({ type: 'FLOAT64', value: Number(value) })} AS value FROM ${to.grid(place)}`,
	);

/** A part that cannot be had. */
export const blank: Printer<'blank'> = (_, place, to) =>
	to.shared(['blank', place], 'blank', () => sql`SELECT scope, period, CAST(NULL AS FLOAT64) AS value FROM ${to.grid(place)}`);

/** No value while the table, or the column everywhere in it, is empty. */
export const needs: Printer<'needs'> = (measure, place, to) => {
	const { table, column } = measure;
	const filled = column === undefined ? sql`` : sql` AS x WHERE ${to.read(table, column)} IS NOT NULL`;
	const figure = to.figure(measure.of, place);
	return to.shared(
		['needs', measure, place],
		'grounded',
		() =>
			sql`SELECT scope, period, IF(EXISTS (SELECT 1 FROM ${relation(column === undefined ? raw(table) : to.table(table))}${filled}), value, NULL) AS value FROM ${figure}`,
	);
};

/** No value when there are rows and none of them has the column. */
export const covered: Printer<'covered'> = (measure, place, to) => {
	const { rows, column, of } = measure;
	const [whole, known] = [to.figure(count(rows), place), to.figure(count(and(rows, { column, known: true })), place)];
	const figure = to.figure(of, place);
	return to.shared(
		['covered', measure, place],
		'covered',
		() => sql`SELECT f.scope, f.period, IF(a.value > 0 AND k.value = 0, NULL, f.value) AS value
		FROM ${figure} AS f JOIN ${whole} AS a ON a.scope = f.scope AND a.period = f.period JOIN ${known} AS k ON k.scope = f.scope AND k.period = f.period`,
	);
};
