import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { dealLines } from '../deals/deal-lines';
import { view } from '../define';

/** The deal that each payment was for, by its own id or by that of its bill. */
export const paidDeals = view(
	'paid_deals',
	(rows) => sql`WITH bills AS (
		SELECT invoice_id, ARRAY_AGG(STRUCT(deal_id, manager_id) ORDER BY line DESC LIMIT 1)[OFFSET(0)] AS bill
		FROM ${relation(raw('invoices'))} WHERE invoice_id IS NOT NULL GROUP BY invoice_id
	), paid AS (
		SELECT p.line, b.bill.manager_id AS biller, l.line AS deal_line
		FROM ${relation(raw('payments'))} AS p
		LEFT JOIN bills AS b ON b.invoice_id = p.invoice_id
		LEFT JOIN ${relation(dealLines)} AS l ON l.deal_id = IFNULL(p.deal_id, b.bill.deal_id)
	)
	SELECT p.line, p.deal_line, IF(p.deal_line IS NULL, p.biller, d.seller) AS seller,
		NOT IFNULL(d.is_deleted, FALSE) AS counts, IFNULL(d.is_repeat, FALSE) AS is_repeat
	FROM paid AS p LEFT JOIN ${rows('deals', 'seller', 'is_repeat')} AS d ON d.line = p.deal_line`,
);
