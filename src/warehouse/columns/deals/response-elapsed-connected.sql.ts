import { joined, sql } from '../../sql/fragment';
import { firstTalks } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(
	sql`GREATEST(0, TIMESTAMP_DIFF(${joined(firstTalks.contacts, 'moment')}, ${joined(firstTalks.contacts, 'start')}, MICROSECOND) / 60000000)`,
);
