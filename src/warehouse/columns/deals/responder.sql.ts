import { joined, sql } from '../../sql/fragment';
import { firstContacts } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(
	sql`IF(${joined(firstContacts.contacts, 'moment')} IS NULL, r.manager_id, ${joined(firstContacts.contacts, 'manager_id')})`,
);
