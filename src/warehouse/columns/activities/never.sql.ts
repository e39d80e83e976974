import { sql } from '../../sql/fragment';
import { NEVER } from '../../sql/moments';
import { columnSql } from '../define';

export default columnSql(sql`${NEVER}`);
