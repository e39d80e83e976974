import { FIRST_FACTS } from '../../measures/frames';
import { list, name, relation, sql } from '../sql/fragment';
import { dictionary } from '../tables/dictionaries';
import { raw } from '../tables/raw';
import type { Compiler, Printer } from './place';

/** The figure of another period than the asked one. A base that lies before everything that was loaded is unknown, not 0 (K15). */
export const over: Printer<'over'> = ({ of, frame }, place, to) => {
	const inside = { ...place, frames: [...place.frames, frame] };
	const figure = to.figure(of, inside);
	if (typeof frame === 'object') return figure;
	return to.shared(
		['over', of, inside],
		'before',
		() => sql`SELECT f.scope, f.period, IF(o.day IS NULL OR p.past <= o.day, NULL, f.value) AS value
		FROM ${figure} AS f JOIN ${to.periods(inside)} AS p ON p.period = f.period CROSS JOIN ${firstFact(to)} AS o`,
	);
};

/** The local day of the first fact. */
const firstFact = (to: Compiler) =>
	to.shared('first fact', 'first_fact', () => {
		const moments = FIRST_FACTS.map(([table, column]) => sql`SELECT MIN(${name(column)}) AS moment FROM ${relation(raw(table))}`);
		return sql`SELECT DATE(MIN(m.moment), MIN(a.tz)) AS day FROM (${list(moments, sql` UNION ALL `)}) AS m CROSS JOIN ${relation(dictionary('account'))} AS a`;
	});
