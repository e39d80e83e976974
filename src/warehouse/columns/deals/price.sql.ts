import { joined, sql } from '../../sql/fragment';
import { dealMoney } from '../../views/money';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(${joined(dealMoney, 'amount')}, 0)`);
