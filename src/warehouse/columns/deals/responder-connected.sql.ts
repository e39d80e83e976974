import { joined, sql } from '../../sql/fragment';
import { firstTalks } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(
	sql`IF(${joined(firstTalks.contacts, 'moment')} IS NULL, r.manager_id, ${joined(firstTalks.contacts, 'manager_id')})`,
);
