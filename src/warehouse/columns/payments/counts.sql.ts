import { joined, sql } from '../../sql/fragment';
import { paidDeals } from '../../views/money/paid-deals';
import { columnSql } from '../define';

export default columnSql(sql`${joined(paidDeals, 'counts')}`);
