import { setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

/** Dates without time count as whole days, whatever the clock did between them (K10). */
export default columnSql(sql`IF(
		IFNULL(r.closed_at >= r.created_at, FALSE),
		IF(
			TIMESTAMP(DATE(r.created_at, ${setting('tz')}), ${setting('tz')}) = r.created_at AND TIMESTAMP(DATE(r.closed_at, ${setting('tz')}), ${setting('tz')}) = r.closed_at,
			DATE_DIFF(DATE(r.closed_at, ${setting('tz')}), DATE(r.created_at, ${setting('tz')}), DAY),
			TIMESTAMP_DIFF(r.closed_at, r.created_at, MICROSECOND) / 86400000000
		),
		NULL
	)`);
