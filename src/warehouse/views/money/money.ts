import { name, type Relation, type Rows, relation, type Sql, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { view } from '../define';

/**
 * Money in base currency (R14), without VAT where amounts hold it (R13): a foreign amount takes its own rate, else that of its day, the
 * latest on or before it; no rate, no money. `rows` has `line`, `amount`, `currency`, `own_rate` and `day`.
 */
const inBase = (rows: Sql, isNet: boolean): Sql => sql`SELECT r.line,
	IF(r.currency IS NULL OR IFNULL(c.is_home, FALSE), r.amount, r.amount * IF(IFNULL(r.own_rate > 0, FALSE), r.own_rate, t.rate))
	${isNet ? sql`/ (1 + a.vat_rate)` : sql``} AS amount
FROM ${rows} AS r CROSS JOIN ${relation(dictionary('account'))} AS a
LEFT JOIN ${relation(dictionary('currencies'))} AS c ON c.currency = r.currency
LEFT JOIN ${relation(dictionary('currency_rates'))} AS t ON t.currency = r.currency AND t.since <= r.day AND r.day < t.until`;

const money = (title: string, rows: (rows: Rows) => Sql, isNet = true): Relation => view(title, (of) => inBase(sql`(${rows(of)})`, isNet));

/** A money column of deals. The rate is that of the closing day, or of as_of while a deal is open: a stale closing date says nothing (R9). */
export const moneyOfDeals = (key: string): Relation =>
	money(
		`deal_${key}_money`,
		(rows) => sql`SELECT d.line, d.${name(key)} AS amount, d.currency, d.fx_rate AS own_rate,
		IF(d.state NOT IN ('WON', 'LOST') OR d.closed_at IS NULL, a.as_of, LEAST(DATE(d.closed_at, a.tz), a.as_of)) AS day
	FROM ${rows('deals', 'state')} AS d CROSS JOIN ${relation(dictionary('account'))} AS a`,
	);

export const dealMoney = moneyOfDeals('amount');

const ofDay = (table: 'invoices' | 'payments', day: Sql) => (rows: Rows) =>
	sql`SELECT line, amount, currency, CAST(NULL AS FLOAT64) AS own_rate, ${day} AS day FROM ${rows(table)}`;

export const invoiceMoney = money('invoice_money', ofDay('invoices', sql`issued_at`));
export const paymentMoney = money('payment_money', ofDay('payments', sql`paid_at`));

/** Costs are brought to base currency as they stand. */
export const ledgerMoney = money(
	'ledger_money',
	(rows) => sql`SELECT line, amount, currency, CAST(NULL AS FLOAT64) AS own_rate, first_day AS day FROM ${rows('ledger', 'first_day')}`,
	false,
);
