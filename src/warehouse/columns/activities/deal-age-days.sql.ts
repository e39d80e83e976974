import { joined, sql } from '../../sql/fragment';
import { activityDeals } from '../../views/activities/activity-deals';
import { columnSql } from '../define';

export default columnSql(sql`TIMESTAMP_DIFF(r.occurred_at, ${joined(activityDeals, 'created_at')}, MICROSECOND) / 86400000000`);
