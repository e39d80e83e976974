import type { ColumnData } from '../../facts/fact-base';
import { type FactBase, numbersOf } from '../../facts/fact-base';
import { numberColumn } from '../kit/data';

/** A duration from the creation of deals to a later moment; NaN where either is unknown or they are the wrong way round. */
export function sinceCreation(base: FactBase, later: string, measure: (from: number, to: number) => number): ColumnData {
	const deals = base.table('deals');
	const to = numbersOf(deals, later);
	const from = numbersOf(deals, 'created_at');
	const numbers = new Float64Array(from.length);
	for (let i = 0; i < numbers.length; i++) numbers[i] = to[i]! >= from[i]! ? measure(from[i]!, to[i]!) : Number.NaN;
	return numberColumn(numbers);
}
