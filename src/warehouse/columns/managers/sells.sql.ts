import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(r.role, '') NOT IN ('head', 'robot')`);
