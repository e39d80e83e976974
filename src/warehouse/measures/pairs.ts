import type { Measure } from '../../measures/vocabulary';
import { type Sql, sql } from '../sql/fragment';
import type { Compiler, Place, Printer } from './place';

/** Two figures of the same scopes and periods; where either has no value there is none. */
function both([left, right]: readonly [Measure, Measure], label: string, of: Sql, place: Place, to: Compiler): Sql {
	const [a, b] = [to.figure(left, place), to.figure(right, place)];
	return to.shared(
		[label, left, right, place],
		label,
		() => sql`SELECT a.scope, a.period, ${of} AS value FROM ${a} AS a JOIN ${b} AS b ON b.scope = a.scope AND b.period = a.period`,
	);
}

/** R15: nothing to divide by is no value. */
export const ratio: Printer<'ratio'> = ({ top, bottom, positive }, place, to) =>
	both(
		[top, bottom],
		positive === true ? 'share' : 'ratio',
		sql`IF(${positive === true ? sql`b.value <= 0` : sql`b.value = 0`}, NULL, SAFE_DIVIDE(a.value, b.value))`,
		place,
		to,
	);

export const product: Printer<'product'> = ({ of }, place, to) => both(of, 'product', sql`a.value * b.value`, place, to);
export const plus: Printer<'plus'> = ({ of }, place, to) => both(of, 'total', sql`a.value + b.value`, place, to);
export const minus: Printer<'minus'> = ({ of }, place, to) => both(of, 'rest', sql`a.value - b.value`, place, to);
export const gap: Printer<'gap'> = ({ of }, place, to) => both(of, 'gap', sql`ABS(a.value - b.value)`, place, to);
