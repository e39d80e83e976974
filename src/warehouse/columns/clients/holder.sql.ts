import { joined, sql } from '../../sql/fragment';
import { clientHolders } from '../../views/people/client-holders';
import { columnSql } from '../define';

export default columnSql(sql`${joined(clientHolders, 'holder')}`);
