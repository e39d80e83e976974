import { joined, sql } from '../../sql/fragment';
import { ledgerMoney } from '../../views/money/money';
import { columnSql } from '../define';

export default columnSql(sql`${joined(ledgerMoney, 'amount')}`);
