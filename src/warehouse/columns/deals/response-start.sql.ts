import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(r.assigned_at, r.created_at)`);
