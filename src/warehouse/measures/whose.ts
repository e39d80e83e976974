import { sql } from '../sql/fragment';
import type { Printer } from './place';

/** The figure of everybody, whoever is asked. */
export const company: Printer<'company'> = ({ of }, place, to) => {
	const whole = to.figure(of, { ...place, scopes: 'everybody' });
	return to.shared(
		['company', of, place],
		'company',
		() => sql`SELECT g.scope, g.period, c.value FROM ${to.grid(place)} AS g JOIN ${whole} AS c ON c.period = g.period`,
	);
};

/** A part of the company's figure in proportion to `by`; of what nobody gets the credit for, everybody else bears a part. */
export const portion: Printer<'portion'> = ({ of, by }, place, to) => {
	const whole = to.figure(of, { ...place, scopes: 'everybody' });
	const [own, everybody, nobody] = [
		to.figure(by, place),
		to.figure(by, { ...place, scopes: 'everybody' }),
		to.figure(by, { ...place, scopes: 'nobody' }),
	];
	return to.shared(
		['portion', of, by, place],
		'portion',
		() => sql`SELECT g.scope, g.period, CASE
			WHEN w.everybody OR a.value = 0 THEN a.value
			WHEN IFNULL(e.value, 0) - IFNULL(n.value, 0) > 0 THEN a.value * o.value / (IFNULL(e.value, 0) - IFNULL(n.value, 0))
			ELSE NULL END AS value
		FROM ${to.grid(place)} AS g
		JOIN ${to.people(place)} AS w ON w.scope = g.scope
		JOIN ${whole} AS a ON a.period = g.period
		JOIN ${own} AS o ON o.scope = g.scope AND o.period = g.period
		JOIN ${everybody} AS e ON e.period = g.period
		JOIN ${nobody} AS n ON n.period = g.period`,
	);
};
