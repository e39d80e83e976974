import { joined, setting, sql } from '../../sql/fragment';
import { activityPartners } from '../../views/activities/activity-partners';
import { columnSql } from '../define';

export default columnSql(sql`IF(IFNULL(r.type, '') != 'message' OR ${joined(activityPartners, 'partner')} IS NULL, CONCAT('\\x1f', CAST(r.line AS STRING)),
		TO_JSON_STRING(STRUCT(${joined(activityPartners, 'partner')} AS partner, r.channel AS channel, DATE(r.occurred_at, ${setting('tz')}) AS day)))`);
