import { sql } from '../sql/fragment';
import { byScope, onGrid, ZERO } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

/** A sum spread evenly over days; the period takes its share of those that exist. */
export const accrual: Printer<'accrual'> = (measure, place, to) => {
	const { of, column, until } = measure;
	const found = to.shared(['accrual', measure, place], 'spread', () =>
		byScope(
			sql`SELECT credit, period, SUM(amount * days / all_days) AS total FROM (
			SELECT x.credit, p.period, x.value AS amount, DATE_DIFF(x.last_day, x.moment, DAY) + 1 AS all_days,
				DATE_DIFF(LEAST(p.past, DATE_ADD(p.as_of, INTERVAL 1 DAY), DATE_ADD(x.last_day, INTERVAL 1 DAY)), GREATEST(p.first, x.moment), DAY) AS days
			FROM ${to.population(of, { last_day: to.read(of.table, until), value: numberIn(to, of.table, column) })} AS x
			CROSS JOIN ${to.periods(place)} AS p
			WHERE x.last_day >= x.moment
		) WHERE days > 0 GROUP BY credit, period`,
			sql`IFNULL(SUM(x.total), 0)`,
			place,
			to,
		),
	);
	return to.shared(['accrual', measure, place, 'figure'], 'accrued', () => onGrid(found, ZERO, place, to));
};
