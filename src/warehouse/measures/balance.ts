import { DUST } from '../../measures/evaluate-balance';
import { readingOf } from '../enriched';
import { parameter, relation, type Sql, sql } from '../sql/fragment';
import { byScope } from './fold';
import type { Printer } from './place';

/** What is owed on the last day of each period that exists; a period that has not begun has no balance. */
export const balance: Printer<'balance'> = (measure, place, to) => {
	const { debts, settlements, isOverdue } = measure;
	const day = sql`LEAST(DATE_SUB(p.past, INTERVAL 1 DAY), p.as_of)`;
	const ground: Sql = readingOf(debts.table, debts.at)?.isThere ?? sql`TRUE`;
	const paid = to.shared(
		['paid', settlements, place],
		'paid',
		() => sql`SELECT p.period, y.bill, SUM(y.amount) AS amount
		FROM ${relation(to.table(settlements.table))} AS y JOIN ${to.periods(place)} AS p ON ${to.read(settlements.table, settlements.at, sql`y`)} <= ${day}
		GROUP BY p.period, y.bill`,
	);
	const found = to.shared(['balance', measure, place], 'owed', () =>
		byScope(
			sql`SELECT credit, period, SUM(unpaid) AS unpaid FROM (
			SELECT x.credit, p.period, x.amount - IFNULL(d.amount, 0) AS unpaid
			FROM ${to.population(debts, { amount: to.read(debts.table, 'amount'), due: to.read(debts.table, 'due'), bill: to.read(debts.table, 'row') })} AS x
			JOIN ${to.periods(place)} AS p ON x.moment <= ${day}${isOverdue ? sql` AND x.due < ${day}` : sql``}
			LEFT JOIN ${paid} AS d ON d.bill = x.bill AND d.period = p.period
		) WHERE unpaid > ${parameter({ type: 'FLOAT64', value: DUST })} GROUP BY credit, period`,
			sql`SUM(x.unpaid)`,
			place,
			to,
		),
	);
	return to.shared(
		['balance', measure, place, 'figure'],
		'balance',
		() => sql`SELECT g.scope, g.period, IF(p.first <= p.as_of AND ${ground}, IFNULL(f.value, 0), NULL) AS value
		FROM ${to.grid(place)} AS g JOIN ${to.periods(place)} AS p ON p.period = g.period LEFT JOIN ${found} AS f ON f.scope = g.scope AND f.period = g.period`,
	);
};
