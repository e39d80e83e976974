import { column, setting, sql } from '../../sql/fragment';
import { columnSql } from '../define';

export default columnSql(sql`CASE
		WHEN ${setting('is_profit_revenue')} THEN ${column('price')}
		WHEN ${column('price')} = 0 THEN IF(r.cost IS NULL AND ${setting('default_margin')} IS NULL, NULL, 0)
		WHEN r.cost IS NOT NULL THEN ${column('price')} - r.cost
		WHEN ${column('price')} < 0 THEN ${column('price')}
		ELSE ${column('price')} * ${setting('default_margin')}
	END`);
