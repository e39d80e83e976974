import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`NOT IFNULL(r.is_deleted, FALSE) AND IFNULL(r.type = 'task', FALSE) AND IFNULL(r.status = 'planned', FALSE)`);
