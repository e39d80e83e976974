import { setting, sql } from '../../sql/fragment';
import { NEVER } from '../../sql/moments';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(TIMESTAMP(DATE_ADD(r.active_to, INTERVAL 1 DAY), ${setting('tz')}), ${NEVER})`);
