import { relation, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';
import { view } from '../define';

/** The first contact of each person's day, and how many minutes later the last one is; of one moment the row that stands before is the first. */
export const daysOfWork = view(
	'days_of_work',
	(rows) => sql`WITH contacts AS (
		SELECT x.line, x.occurred_at AS moment, x.manager_id, DATE(x.occurred_at, a.tz) AS day
		FROM ${rows('activities', 'effort')} AS x CROSS JOIN ${relation(dictionary('account'))} AS a
		WHERE x.effort AND x.manager_id IS NOT NULL AND x.occurred_at IS NOT NULL
	), days AS (
		SELECT line, ROW_NUMBER() OVER (PARTITION BY manager_id, day ORDER BY moment, line) AS place,
			TIMESTAMP_DIFF(MAX(moment) OVER (PARTITION BY manager_id, day), moment, MICROSECOND) / 60000000 AS minutes
		FROM contacts
	)
	SELECT line, NULLIF(minutes, 0) AS minutes FROM days WHERE place = 1`,
);
