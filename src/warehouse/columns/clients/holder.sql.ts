import { joined, sql } from '../../sql/fragment';
import { clientHolders } from '../../views/client-holders';
import { columnSql } from '../define';

export default columnSql(sql`${joined(clientHolders, 'holder')}`);
