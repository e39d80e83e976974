import { sql } from '../sql/fragment';
import { fold, ZERO } from './fold';
import type { Printer } from './place';
import { tellsApart } from './population';

export const distinct: Printer<'distinct'> = ({ of, column }, place, to) =>
	fold(
		'different',
		of,
		tellsApart(to, of.table, column),
		{ aggregate: sql`CAST(COUNT(DISTINCT x.value) AS FLOAT64)`, otherwise: ZERO },
		place,
		to,
	);
