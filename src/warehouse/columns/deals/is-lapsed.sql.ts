import { column, setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(
	sql`IFNULL(${column('lapse_at')} < ${column('next_won_at')} AND ${column('lapse_at')} < ${setting('horizon')}, FALSE)`,
);
