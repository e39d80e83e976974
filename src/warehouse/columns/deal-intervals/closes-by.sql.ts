import { setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`DATE_ADD(DATE(r.entered, ${setting('tz')}), INTERVAL CAST(r.odds_days AS INT64) DAY)`);
