import { sql } from '../../sql/fragment';
import { hasTemperatures } from '../../views/history/interval-facts';
import { columnSql } from '../define';

export default columnSql(sql`IF(r.is_called_hot, 'hot', r.warmth)`, { isThere: hasTemperatures });
