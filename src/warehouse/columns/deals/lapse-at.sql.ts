import { joined, sql } from '../../sql/fragment';
import { purchases } from '../../views/deals/purchases';
import { columnSql } from '../define';

export default columnSql(sql`${joined(purchases, 'lapse_at')}`);
