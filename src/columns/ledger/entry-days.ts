import { type FactBase, numbersOf } from '../../facts/fact-base';
import { perBase } from '../kit/data';

interface EntryDays {
	readonly first: Float64Array;
	readonly last: Float64Array;
}

/** The days that an entry covers: an end that is not given is the other one. */
export const entryDays = perBase((base: FactBase): EntryDays => {
	const ledger = base.table('ledger');
	const from = numbersOf(ledger, 'date_from');
	const to = numbersOf(ledger, 'date_to');
	const first = from.map((day, i) => (Number.isNaN(day) ? to[i]! : day));
	return { first, last: to.map((day, i) => (Number.isNaN(day) ? first[i]! : day)) };
});
