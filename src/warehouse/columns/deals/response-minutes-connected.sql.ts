import { joined, sql } from '../../sql/fragment';
import { firstTalks } from '../../views/contacts';
import { columnSql } from '../define';

export default columnSql(sql`${joined(firstTalks.minutes, 'minutes')}`);
