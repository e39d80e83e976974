import { sql } from '../sql/fragment';
import { foldSums, NOTHING } from './fold';
import type { Printer } from './place';
import { numberIn } from './population';

export const mean: Printer<'mean'> = ({ of, column }, place, to) =>
	foldSums(
		'averaged',
		of,
		numberIn(to, of.table, column),
		{ figure: sql`SAFE_DIVIDE(SUM(x.total), SUM(x.times))`, otherwise: NOTHING },
		place,
		to,
	);
