import { relation, type Sql, sql } from '../../sql/fragment';
import { dictionary } from '../../tables/dictionaries';

/** Of \`rows\` with \`line\`, \`since\` and \`until\`: the minutes between them inside business hours, by two look-ups in the table of days. */
export const businessMinutes = (rows: Sql): Sql => sql`WITH walls AS (
	SELECT r.line, r.until > r.since AS is_forward, DATE(r.since, a.tz) AS first_day, DATE(r.until, a.tz) AS last_day,
		DATETIME_DIFF(DATETIME(r.since, a.tz), DATETIME(DATE(r.since, a.tz)), MILLISECOND) / 60000 AS first_minute,
		DATETIME_DIFF(DATETIME(r.until, a.tz), DATETIME(DATE(r.until, a.tz)), MILLISECOND) / 60000 AS last_minute
	FROM ${rows} AS r CROSS JOIN ${relation(dictionary('account'))} AS a
	WHERE r.since IS NOT NULL AND r.until IS NOT NULL
)
SELECT w.line, CASE
	WHEN NOT w.is_forward THEN 0
	WHEN w.first_day = w.last_day THEN GREATEST(0, LEAST(w.last_minute, f.closes) - GREATEST(w.first_minute, f.opens))
	ELSE GREATEST(0, LEAST(1440, f.closes) - GREATEST(w.first_minute, f.opens)) + GREATEST(0, LEAST(w.last_minute, l.closes) - l.opens)
		+ IF(w.last_day > w.first_day, l.minutes - f.minutes - f.day_minutes, 0)
	END AS minutes
FROM walls AS w
LEFT JOIN ${relation(dictionary('days'))} AS f ON f.day = w.first_day
LEFT JOIN ${relation(dictionary('days'))} AS l ON l.day = w.last_day`;

/** The working days from the day of one instant up to that of another. */
export const workdays = (rows: Sql): Sql => sql`SELECT r.line, l.worked - f.worked AS workdays
FROM ${rows} AS r CROSS JOIN ${relation(dictionary('account'))} AS a
LEFT JOIN ${relation(dictionary('days'))} AS f ON f.day = DATE(r.since, a.tz)
LEFT JOIN ${relation(dictionary('days'))} AS l ON l.day = DATE(r.until, a.tz)`;
