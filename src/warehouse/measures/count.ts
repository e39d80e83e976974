import { sql } from '../sql/fragment';
import { foldSums, ZERO } from './fold';
import type { Printer } from './place';

export const count: Printer<'count'> = ({ of }, place, to) =>
	foldSums('counted', of, null, { figure: sql`CAST(SUM(x.times) AS FLOAT64)`, otherwise: ZERO }, place, to);
