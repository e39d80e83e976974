import { joined, sql } from '../../sql/fragment';
import { daysOfWork } from '../../views/activities/days-of-work';
import { columnSql } from '../define';

export default columnSql(sql`${joined(daysOfWork, 'minutes')}`);
