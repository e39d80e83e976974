import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { dealBuyers } from '../deals/deal-buyers';
import { dealLines } from '../deals/deal-lines';
import { view } from '../define';
import { clientMerges } from '../people/client-merges';

/** Whom each activity was with: its client, else its deal's; a deal that is not loaded is a partner of its own, and NULL is nobody. */
export const activityPartners = view(
	'activity_partners',
	() => sql`SELECT x.line, l.line AS deal_line, CASE
		WHEN x.client_id IS NOT NULL THEN IFNULL(m.into_id, x.client_id)
		WHEN l.line IS NOT NULL THEN b.client
		ELSE CONCAT('\\x1f\\x1f', x.deal_id)
		END AS partner
	FROM ${relation(raw('activities'))} AS x
	LEFT JOIN ${relation(clientMerges)} AS m ON m.client_id = x.client_id
	LEFT JOIN ${relation(dealLines)} AS l ON l.deal_id = x.deal_id
	LEFT JOIN ${relation(dealBuyers)} AS b ON b.line = l.line`,
);
