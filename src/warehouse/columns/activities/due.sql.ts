import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(r.due_at, r.occurred_at)`);
