import { sql } from '../../sql/fragment';
import { view } from '../define';

/** Who bought again, and when a client is given up: after the usual gap between purchases and thirty days more (K9). */
export const purchases = view(
	'purchases',
	(rows) => sql`WITH won AS (
		SELECT line, deal_id, client_id, client, closed_at, is_credit, IFNULL(is_repeat_flag, FALSE) AS is_marked
		FROM ${rows('deals', 'state', 'exists', 'is_credit', 'client')}
		WHERE state = 'WON' AND \`exists\` AND closed_at IS NOT NULL
	), bought AS (
		SELECT *, ROW_NUMBER() OVER turns AS turn, LEAD(closed_at) OVER turns AS next_won_at,
			TIMESTAMP_DIFF(closed_at, LAG(closed_at) OVER turns, MICROSECOND) AS gap,
			TIMESTAMP_DIFF(MAX(closed_at) OVER whole, MIN(closed_at) OVER whole, MICROSECOND) AS stretch, COUNT(*) OVER whole AS times
		FROM won WHERE NOT is_credit
		WINDOW whole AS (PARTITION BY client),
			turns AS (PARTITION BY client ORDER BY closed_at, SAFE_CAST(deal_id AS FLOAT64), IFNULL(deal_id, ''), line)
	), common AS (
		SELECT ARRAY_AGG(gap ORDER BY gap)[OFFSET(DIV(COUNT(*), 2))] AS gap FROM bought WHERE gap IS NOT NULL
	), told AS (
		SELECT line, client, client_id, closed_at, FALSE AS is_credit, turn, is_marked OR (client_id IS NOT NULL AND turn > 1) AS is_repeat,
			next_won_at, IF(times > 1, stretch / (times - 1), common.gap) AS gap
		FROM bought CROSS JOIN common
		UNION ALL
		SELECT line, client, client_id, closed_at, TRUE, 0, is_marked, NULL, NULL FROM won WHERE is_credit
	), before AS (
		SELECT *, LAST_VALUE(IF(is_credit, NULL, is_repeat) IGNORE NULLS) OVER (
			PARTITION BY client ORDER BY closed_at, is_credit, turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS last_repeat FROM told
	)
	SELECT line, next_won_at, is_repeat OR (is_credit AND client_id IS NOT NULL AND IFNULL(last_repeat, FALSE)) AS bought_before,
		TIMESTAMP_ADD(closed_at, INTERVAL CAST(ROUND(gap) AS INT64) + 2592000000000 MICROSECOND) AS lapse_at
	FROM before`,
);
