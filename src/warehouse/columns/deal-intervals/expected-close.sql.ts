import { sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`r.expected`);
