import { sql } from '../sql/fragment';
import { foldValues, ZERO } from './fold';
import type { Printer } from './place';
import { tellsApart } from './population';

export const distinct: Printer<'distinct'> = ({ of, column }, place, to) =>
	foldValues(
		'different',
		of,
		tellsApart(to, of.table, column),
		{ aggregate: sql`CAST(COUNT(DISTINCT x.value) AS FLOAT64)`, otherwise: ZERO },
		place,
		to,
	);
