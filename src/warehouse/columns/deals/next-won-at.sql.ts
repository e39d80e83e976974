import { joined, sql } from '../../sql/fragment';
import { NEVER } from '../../sql/moments';
import { purchases } from '../../views/deals/purchases';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(${joined(purchases, 'next_won_at')}, ${NEVER})`);
