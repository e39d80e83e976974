import { joined, sql } from '../../sql/fragment';
import { firstContacts } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(
	sql`GREATEST(0, TIMESTAMP_DIFF(${joined(firstContacts.contacts, 'moment')}, ${joined(firstContacts.contacts, 'start')}, MICROSECOND) / 60000000)`,
);
