import { sql } from '../../sql/fragment';
import { view } from '../define';

/** Who answers for a client: the manager of the deal that came last, of several the one that stands first. */
export const clientHolders = view(
	'client_holders',
	(rows) => sql`WITH deals_of AS (
		SELECT client, manager_id, created_at, line, ROW_NUMBER() OVER (PARTITION BY client ORDER BY line) = 1 AND created_at IS NULL AS is_stuck
		FROM ${rows('deals', 'exists', 'client')} WHERE \`exists\`
	), latest AS (
		SELECT client, manager_id FROM deals_of WHERE TRUE
		QUALIFY ROW_NUMBER() OVER (PARTITION BY client ORDER BY is_stuck DESC, created_at DESC, line) = 1
	)
	SELECT c.line, l.manager_id AS holder FROM ${rows('clients')} AS c JOIN latest AS l ON l.client = c.client_id`,
);
