import { relation, sql } from '../../sql/fragment';
import { view } from '../define';
import { activityPartners } from './activity-partners';

/** From a missed call to the next outgoing contact with that client; of one moment the row that stands before answers. */
export const callbacks = view(
	'callbacks',
	(rows) => sql`WITH moves AS (
		SELECT x.line, x.occurred_at AS moment, p.partner, x.type = 'call' AND x.status = 'missed' AS is_missed,
			x.effort AND IFNULL(x.direction, '') != 'in' AS is_contact
		FROM ${rows('activities', 'exists', 'effort')} AS x JOIN ${relation(activityPartners)} AS p ON p.line = x.line
		WHERE x.exists AND p.partner IS NOT NULL
	), answered AS (
		SELECT line, moment, is_missed, LAST_VALUE(IF(is_contact AND NOT IFNULL(is_missed, FALSE), moment, NULL) IGNORE NULLS) OVER (
			PARTITION BY partner ORDER BY moment DESC, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
		) AS answer FROM moves
	)
	SELECT line, TIMESTAMP_DIFF(answer, moment, MICROSECOND) / 60000000 AS minutes FROM answered WHERE is_missed`,
);
