import { joined, sql } from '../../sql/fragment';
import { paymentMoney } from '../../views/money/money';
import { columnSql } from '../define';

export default columnSql(sql`ABS(${joined(paymentMoney, 'amount')})`);
