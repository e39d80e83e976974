import { joined, sql } from '../../sql/fragment';
import { callbacks } from '../../views/activities/callbacks';
import { columnSql } from '../define';

export default columnSql(sql`${joined(callbacks, 'minutes')}`);
