import { setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(
	sql`NOT IFNULL(r.is_auto, FALSE) AND NOT IFNULL(r.is_deleted, FALSE) AND IFNULL(r.occurred_at < ${setting('horizon')}, FALSE)`,
);
