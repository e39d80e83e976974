import { joined, sql } from '../../sql/fragment';
import { purchases } from '../../views/deals/purchases';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(r.is_repeat_flag, FALSE) OR IFNULL(${joined(purchases, 'bought_before')}, FALSE)`);
