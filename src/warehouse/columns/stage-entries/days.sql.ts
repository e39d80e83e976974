import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`TIMESTAMP_DIFF(r.ends, r.begins, MICROSECOND) / 86400000000`);
