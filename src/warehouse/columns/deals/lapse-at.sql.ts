import { joined, sql } from '../../sql/fragment';
import { purchases } from '../../views/purchases';
import { columnSql } from '../define';

export default columnSql(sql`${joined(purchases, 'lapse_at')}`);
