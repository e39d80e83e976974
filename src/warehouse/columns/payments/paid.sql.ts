import { setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`TIMESTAMP(r.paid_at, ${setting('tz')})`);
