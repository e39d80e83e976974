import { joined, sql } from '../../sql/fragment';
import { dealCycles } from '../../views/deals/deal-cycles';
import { columnSql } from '../define';

export default columnSql(sql`${joined(dealCycles, 'workdays')}`);
