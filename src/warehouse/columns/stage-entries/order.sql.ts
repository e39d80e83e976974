import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`IF(IS_INF(r.position), NULL, r.position)`);
