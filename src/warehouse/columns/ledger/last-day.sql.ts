import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(r.date_to, r.date_from)`);
