import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { raw } from '../../tables/raw';
import { view } from '../define';
import { dealLines } from './deal-lines';

/** Actions of managers until the deal closed (K3); a closing date without time means any time of that day. */
export const dealActions = view(
	'deal_actions',
	(rows) => sql`WITH closed AS (
		SELECT d.line, IF(TIMESTAMP(DATE(d.closed_at, a.tz), a.tz) = d.closed_at,
			TIMESTAMP_SUB(TIMESTAMP(DATE_ADD(DATE(d.closed_at, a.tz), INTERVAL 1 DAY), a.tz), INTERVAL 1 MILLISECOND), d.closed_at) AS until
		FROM ${relation(raw('deals'))} AS d CROSS JOIN ${relation(dictionary('account'))} AS a
	)
	SELECT c.line, COUNT(*) AS actions
	FROM ${rows('activities', 'action')} AS x
	JOIN ${relation(dealLines)} AS l ON l.deal_id = x.deal_id
	JOIN closed AS c ON c.line = l.line
	WHERE x.action AND x.occurred_at <= c.until
	GROUP BY c.line`,
);
