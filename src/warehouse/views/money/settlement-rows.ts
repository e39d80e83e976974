import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { billRows } from './bill-rows';
import { paymentMoney } from './money';

/**
 * What was paid on bills. A payment without a bill settles the deal's bills, oldest first, by what is still unpaid of them (K11): the
 * payments of a deal are gone through one after another, a step of the recursion for each.
 */
export const settlementRows = view(
	'settlement_rows',
	() => sql`WITH RECURSIVE paid AS (
		SELECT p.line, p.paid_at AS day, ABS(m.amount) AS amount, p.invoice_id, p.deal_id
		FROM ${relation(raw('payments'))} AS p JOIN ${relation(paymentMoney)} AS m ON m.line = p.line
		WHERE IFNULL(p.kind, '') != 'refund' AND m.amount IS NOT NULL AND p.paid_at IS NOT NULL
	), named AS (
		SELECT invoice_id, ARRAY_AGG(STRUCT(line, deal_id) ORDER BY line DESC LIMIT 1)[OFFSET(0)] AS bill
		FROM ${relation(billRows)} WHERE invoice_id IS NOT NULL GROUP BY invoice_id
	), moves AS (
		SELECT p.line, p.day, p.amount, n.bill.line AS bill, IF(n.bill.line IS NULL, p.deal_id, n.bill.deal_id) AS deal_id
		FROM paid AS p LEFT JOIN named AS n ON n.invoice_id = p.invoice_id
		WHERE n.bill.line IS NOT NULL
			OR (p.deal_id IS NOT NULL AND (p.invoice_id IS NULL OR NOT EXISTS (SELECT 1 FROM ${relation(raw('invoices'))})))
	), spreading AS (
		SELECT DISTINCT deal_id FROM moves WHERE bill IS NULL
	), turns AS (
		SELECT m.*, ROW_NUMBER() OVER (PARTITION BY m.deal_id ORDER BY m.day, m.line) AS turn
		FROM moves AS m JOIN spreading AS s ON s.deal_id = m.deal_id
	), debts AS (
		SELECT b.deal_id, ARRAY_AGG(STRUCT(b.line AS bill, b.issued_on AS issued, IFNULL(b.owed, 0) AS unpaid, CAST(0 AS FLOAT64) AS part)) AS bills
		FROM ${relation(billRows)} AS b JOIN spreading AS s ON s.deal_id = b.deal_id
		GROUP BY b.deal_id
	), settled AS (
		SELECT deal_id, 0 AS turn, CAST(NULL AS DATE) AS day, bills FROM debts
		UNION ALL
		SELECT s.deal_id, t.turn, t.day, ARRAY(
			SELECT AS STRUCT c.bill, c.issued, c.unpaid - c.part AS unpaid, c.part
			FROM (
				SELECT u.bill, u.issued, u.unpaid, IF(
					t.bill IS NOT NULL,
					IF(u.bill = t.bill, t.amount, 0),
					IF(u.room > 0 AND t.amount - u.before > 0.000001, LEAST(u.room, t.amount - u.before), 0)
				) AS part
				FROM (
					SELECT r.*, IFNULL(SUM(r.room) OVER (ORDER BY r.issued, r.bill ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
					FROM (SELECT o.*, IF(o.unpaid > 0.000001, o.unpaid, 0) AS room FROM UNNEST(s.bills) AS o) AS r
				) AS u
			) AS c
		)
		FROM settled AS s JOIN turns AS t ON t.deal_id = s.deal_id AND t.turn = s.turn + 1
	)
	SELECT bill AS of_bill, day AS paid_on, amount AS amount_paid FROM moves WHERE bill IS NOT NULL
	UNION ALL
	SELECT b.bill, s.day, b.part
	FROM settled AS s CROSS JOIN UNNEST(s.bills) AS b JOIN turns AS t ON t.deal_id = s.deal_id AND t.turn = s.turn
	WHERE t.bill IS NULL AND b.part > 0`,
);
