import { joined, sql } from '../../sql/fragment';
import { dealBuyers } from '../../views/deals/deal-buyers';
import { columnSql } from '../define';

export default columnSql(sql`${joined(dealBuyers, 'client')}`);
