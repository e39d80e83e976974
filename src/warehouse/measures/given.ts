import { parameter, relation, sql } from '../sql/fragment';
import { dictionary } from '../tables/dictionaries';
import type { Printer } from './place';

/** Plans stand in the sheet: the query takes those it needs, by the number of the plan. */
export const PLANS = { n: 'INT64', scope: 'INT64', period: 'INT64', value: 'FLOAT64' } as const;

export const target: Printer<'target'> = (measure, place, to) => {
	const number = parameter({ type: 'INT64', value: to.plan(measure, place) });
	const plans = parameter({ name: 'plans', type: { array: { struct: PLANS } } });
	return to.shared(
		['target', measure, place],
		'planned',
		() => sql`SELECT g.scope, g.period, t.value${measure.money ? sql` * 100` : sql``} AS value
		FROM ${to.grid(place)} AS g LEFT JOIN (SELECT * FROM UNNEST(${plans}) WHERE n = ${number}) AS t ON t.scope = g.scope AND t.period = g.period`,
	);
};

/** Working days that have passed, as_of included, or their share of the period's. */
export const elapsed: Printer<'elapsed'> = (measure, place, to) => {
	const passed = sql`n.worked - f.worked`;
	const value = measure.in === 'days' ? passed : sql`IF(l.worked = f.worked, NULL, SAFE_DIVIDE(${passed}, l.worked - f.worked))`;
	const days = relation(dictionary('days'));
	return to.shared(
		['elapsed', measure, place],
		'elapsed',
		() => sql`SELECT g.scope, g.period, ${value} AS value
		FROM ${to.grid(place)} AS g JOIN ${to.periods(place)} AS p ON p.period = g.period
		LEFT JOIN ${days} AS f ON f.day = p.first
		LEFT JOIN ${days} AS l ON l.day = p.past
		LEFT JOIN ${days} AS n ON n.day = GREATEST(p.first, LEAST(p.past, DATE_ADD(p.as_of, INTERVAL 1 DAY)))`,
	);
};
