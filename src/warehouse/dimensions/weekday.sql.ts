import { sql } from '../sql/fragment';
import { dimensionSql } from './define';

/** 1 is Monday. */
export default dimensionSql({ moment: (day) => sql`CAST(MOD(EXTRACT(DAYOFWEEK FROM ${day}) + 5, 7) + 1 AS STRING)` });
