import { sql } from '../../sql/fragment';
import { ALWAYS } from '../../sql/moments';
import { columnSql } from '../define';

export default columnSql(sql`${ALWAYS}`);
