import { column, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`${column('price')} < 0`);
