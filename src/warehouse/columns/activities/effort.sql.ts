import { column, joined, sql } from '../../sql/fragment';
import { activityFlags } from '../../views/activities/activity-flags';
import { columnSql } from '../define';

export default columnSql(sql`${column('exists')} AND IFNULL(${joined(activityFlags, 'effort')}, FALSE)`);
