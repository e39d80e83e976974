import { relation, sql } from '../../sql/fragment';
import { FIRST_DAY_OF_ALL } from '../../sql/moments';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { dealLines } from '../deals/deal-lines';
import { view } from '../define';
import { invoiceMoney } from './money';

/** K11: bills that stand, held by the deal's present owner; where an account keeps none and says so, every won deal is one. */
export const billRows = view(
	'bill_rows',
	(rows) => sql`SELECT i.line, IFNULL(i.issued_at, ${FIRST_DAY_OF_ALL}) AS issued_on, i.due_date AS due_on, m.amount AS owed,
		IFNULL(d.manager_id, i.manager_id) AS held_by, i.deal_id, i.invoice_id
	FROM ${relation(raw('invoices'))} AS i
	JOIN ${relation(invoiceMoney)} AS m ON m.line = i.line
	LEFT JOIN ${relation(dealLines)} AS l ON l.deal_id = i.deal_id
	LEFT JOIN ${relation(raw('deals'))} AS d ON d.line = l.line
	WHERE IFNULL(i.status, '') NOT IN ('draft', 'cancelled') AND NOT IFNULL(d.is_deleted, FALSE)
	UNION ALL
	SELECT w.line, DATE(w.closed_at, a.tz), NULL, w.price, w.manager_id, w.deal_id, NULL
	FROM ${rows('deals', 'state', 'exists', 'price')} AS w CROSS JOIN ${relation(dictionary('account'))} AS a
	WHERE a.are_deals_bills AND NOT EXISTS (SELECT 1 FROM ${relation(raw('invoices'))})
		AND w.state = 'WON' AND w.exists AND w.closed_at IS NOT NULL AND w.price > 0`,
);

/** Whether anybody can say what is owed. */
export const hasBills = sql`(EXISTS (SELECT 1 FROM ${relation(raw('invoices'))})
	OR (SELECT are_deals_bills FROM ${relation(dictionary('account'))}))`;
