import { sql } from '../../sql/fragment';
import { hasBills } from '../../views/money/bill-rows';
import { columnSql } from '../define';

export default columnSql(sql`r.issued_on`, { isThere: hasBills });
