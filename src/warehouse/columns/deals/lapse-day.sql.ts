import { column, setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`DATE(${column('lapse_at')}, ${setting('tz')})`);
