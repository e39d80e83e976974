import { sql } from '../sql/fragment';
import { foldSums, ZERO } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

export const sum: Printer<'sum'> = ({ of, column }, place, to) =>
	foldSums('summed', of, numberIn(to, of.table, column), { figure: sql`IFNULL(SUM(x.total), 0)`, otherwise: ZERO }, place, to);
