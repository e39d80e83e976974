import { joined, sql } from '../../sql/fragment';
import { nextSteps } from '../../views/deals/deal-touches';
import { columnSql } from '../define';

export default columnSql(sql`IFNULL(${joined(nextSteps, 'has_step')}, FALSE)`);
