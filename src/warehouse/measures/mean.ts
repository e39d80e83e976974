import { sql } from '../sql/fragment';
import { fold, NOTHING } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

export const mean: Printer<'mean'> = ({ of, column }, place, to) =>
	fold('averaged', of, numberIn(to, of.table, column), { aggregate: sql`AVG(x.value)`, otherwise: NOTHING }, place, to);
