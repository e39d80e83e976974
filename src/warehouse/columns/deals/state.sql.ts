import { joined, sql } from '../../sql/fragment';
import { dealStates } from '../../views/deals/deal-states';
import { columnSql } from '../define';

export default columnSql(sql`${joined(dealStates, 'state')}`);
