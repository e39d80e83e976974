import { joined, sql } from '../../sql/fragment';
import { dealActions } from '../../views/deals/deal-actions';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(${joined(dealActions, 'actions')}, 0)`);
