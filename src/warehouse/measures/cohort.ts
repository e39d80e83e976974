import { list, parameter, sql } from '../sql/fragment';
import type { Printer } from './place';
import { tellsApart } from './population';

/** Of the subjects that enter in the period, each at its earliest entry, the share that reaches any of the goals by the horizon. */
export const cohort: Printer<'cohort'> = (measure, place, to) => {
	const { entry, goal, subject, within, whenever } = measure;
	const goals = to.shared(['goals', goal, subject], 'goals', () =>
		list(
			goal.map((of) => sql`SELECT x.subject, x.moment FROM ${to.population(of, { subject: tellsApart(to, of.table, subject) })} AS x`),
			sql` UNION ALL `,
		),
	);
	const entered = to.shared(
		['entered', entry, subject, place],
		'entered',
		() => sql`SELECT w.scope, p.period, x.subject, MIN(x.moment) AS moment, MIN(p.horizon) AS horizon
		FROM ${to.population(entry, { subject: tellsApart(to, entry.table, subject) })} AS x
		JOIN ${to.periods(place)} AS p ON x.moment >= p.from_at AND x.moment < p.to_at
		JOIN ${to.members(entry, place)} AS w ON w.credit IS NOT DISTINCT FROM x.credit
		GROUP BY w.scope, p.period, x.subject`,
	);
	const days = Number(within ?? Number.POSITIVE_INFINITY);
	const window =
		days === Number.POSITIVE_INFINITY
			? sql``
			: sql` AND TIMESTAMP_DIFF(o.moment, e.moment, MICROSECOND) <= ${parameter({ type: 'FLOAT64', value: days })} * 86400000000`;
	const isInTime = whenever === true ? sql`` : sql` AND o.moment >= e.moment${window}`;
	return to.shared(
		['cohort', measure, place],
		'cohort',
		() => sql`SELECT g.scope, g.period, f.value FROM ${to.grid(place)} AS g LEFT JOIN (
			SELECT scope, period, COUNTIF(has_reached) / COUNT(*) AS value FROM (
				SELECT e.scope, e.period, e.subject, LOGICAL_OR(IFNULL(o.moment < e.horizon${isInTime}, FALSE)) AS has_reached
				FROM ${entered} AS e LEFT JOIN ${goals} AS o ON o.subject = e.subject
				GROUP BY e.scope, e.period, e.subject
			) GROUP BY scope, period
		) AS f ON f.scope = g.scope AND f.period = g.period`,
	);
};
