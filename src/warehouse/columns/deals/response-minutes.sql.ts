import { joined, sql } from '../../sql/fragment';
import { firstContacts } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(sql`${joined(firstContacts.minutes, 'minutes')}`);
