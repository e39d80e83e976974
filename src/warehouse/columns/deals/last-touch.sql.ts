import { joined, sql } from '../../sql/fragment';
import { dealTouches } from '../../views/deals/deal-touches';
import { columnSql } from '../define';

export default columnSql(sql`${joined(dealTouches, 'last_touch')}`);
