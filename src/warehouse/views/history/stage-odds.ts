import { relation, type Sql, sql } from '../../sql/fragment';
import { view } from '../define';
import { entryRows } from './interval-rows';

/** Fewer deals than five say nothing (spec §5). Nine of ten won deals were closed within so many days. */
const odds = (from: Sql, by: Sql, group: Sql): Sql => sql`SELECT ${by} IF(COUNTIF(state IN ('WON', 'LOST')) < 5, NULL,
		COUNTIF(state = 'WON') / COUNTIF(state IN ('WON', 'LOST'))) AS share,
	IF(COUNTIF(state = 'WON' AND days >= 0) < 5, NULL, GREATEST(1, CEIL(
		ARRAY_AGG(IF(state = 'WON' AND days >= 0, days, NULL) IGNORE NULLS ORDER BY days)[SAFE_OFFSET(
			CAST(CEIL(COUNTIF(state = 'WON' AND days >= 0) * 0.9) AS INT64) - 1)]
	))) AS days
FROM ${from} ${group}`;

/** What became of the deals that ever stood in a stage; the line without a stage is of all deals, and holds where a stage has too few. */
export const stageOdds = view(
	'stage_odds',
	(rows) => sql`WITH decided AS (
		SELECT line, state, closed_at, created_at FROM ${rows('deals', 'state', 'exists', 'is_credit')} WHERE \`exists\` AND NOT is_credit
	), whole AS (
		${odds(sql`(SELECT state, TIMESTAMP_DIFF(closed_at, created_at, MICROSECOND) / 86400000000 AS days FROM decided)`, sql``, sql``)}
	), stood AS (
		SELECT e.stage, d.state, TIMESTAMP_DIFF(d.closed_at, e.begins, MICROSECOND) / 86400000000 AS days
		FROM ${relation(entryRows)} AS e JOIN decided AS d ON d.line = e.of_line WHERE TRUE
		QUALIFY ROW_NUMBER() OVER (PARTITION BY e.of_line, e.stage ORDER BY e.turn) = 1
	), own AS (
		${odds(sql`stood`, sql`stage,`, sql`GROUP BY stage`)}
	)
	SELECT FALSE AS is_whole, o.stage, IFNULL(o.share, w.share) AS share, IF(o.share IS NULL, w.days, IFNULL(o.days, w.days)) AS days
	FROM own AS o CROSS JOIN whole AS w
	UNION ALL
	SELECT TRUE, NULL, share, days FROM whole`,
);
