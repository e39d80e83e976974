import { joined, sql } from '../../sql/fragment';
import { firstTalks } from '../../views/deals/contacts';
import { columnSql } from '../define';

export default columnSql(sql`${joined(firstTalks.minutes, 'minutes')}`);
