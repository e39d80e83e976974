import { relation, sql } from '../../sql/fragment';
import { raw } from '../../tables/raw';
import { view } from '../define';

/** Clients that were merged into another, and into which: the last of a chain. */
export const clientMerges = view(
	'client_merges',
	() => sql`WITH RECURSIVE merged AS (
		SELECT client_id, merged_into_id FROM ${relation(raw('clients'))}
		WHERE client_id IS NOT NULL AND merged_into_id IS NOT NULL AND merged_into_id != client_id
		QUALIFY ROW_NUMBER() OVER (PARTITION BY client_id ORDER BY line DESC) = 1
	), chain AS (
		SELECT client_id, client_id AS reached, 0 AS steps, CAST([] AS ARRAY<STRING>) AS passed FROM merged
		UNION ALL
		SELECT c.client_id, m.merged_into_id, c.steps + 1, ARRAY_CONCAT(c.passed, [c.reached])
		FROM chain AS c JOIN merged AS m ON m.client_id = c.reached
		WHERE c.reached NOT IN UNNEST(c.passed)
	)
	SELECT client_id, ARRAY_AGG(reached ORDER BY steps DESC LIMIT 1)[OFFSET(0)] AS into_id FROM chain GROUP BY client_id`,
);
