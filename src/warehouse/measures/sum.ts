import { sql } from '../sql/fragment';
import { fold, ZERO } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

export const sum: Printer<'sum'> = ({ of, column }, place, to) =>
	fold('summed', of, numberIn(to, of.table, column), { aggregate: sql`IFNULL(SUM(x.value), 0)`, otherwise: ZERO }, place, to);
