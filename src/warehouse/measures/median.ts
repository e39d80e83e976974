import { sql } from '../sql/fragment';
import { foldValues, NOTHING } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

/** The middle value; of an even number of values half the sum of the two in the middle. */
export const median: Printer<'median'> = ({ of, column }, place, to) => {
	const sorted = sql`ARRAY_AGG(x.value IGNORE NULLS ORDER BY x.value)`;
	const half = sql`(${sorted}[SAFE_OFFSET(DIV(COUNT(x.value) - 1, 2))] + ${sorted}[SAFE_OFFSET(DIV(COUNT(x.value), 2))]) / 2`;
	return foldValues('middle', of, numberIn(to, of.table, column), { aggregate: half, otherwise: NOTHING }, place, to);
};
