import { setting, sql } from '../../sql/fragment';
import { ALWAYS } from '../../sql/moments';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(TIMESTAMP(r.active_from, ${setting('tz')}), ${ALWAYS})`);
