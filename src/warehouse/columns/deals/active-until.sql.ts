import { column, sql } from '../../sql/fragment';
import { NEVER } from '../../sql/moments';
import { columnSql } from '../define';

export default columnSql(sql`LEAST(IFNULL(${column('lapse_at')}, ${NEVER}), ${column('next_won_at')})`);
