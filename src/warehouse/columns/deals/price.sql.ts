import { joined, sql } from '../../sql/fragment';
import { dealMoney } from '../../views/money/money';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(${joined(dealMoney, 'amount')}, 0)`);
