import { joined, sql } from '../../sql/fragment';
import { assignMinutes } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(sql`${joined(assignMinutes, 'minutes')}`);
