import { sql } from '../sql/fragment';
import { fold, ZERO } from './fold';
import type { Printer } from './place';

export const count: Printer<'count'> = ({ of }, place, to) =>
	fold('counted', of, sql`1`, { aggregate: sql`CAST(COUNT(*) AS FLOAT64)`, otherwise: ZERO }, place, to);
