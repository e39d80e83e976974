import { type ColumnData, type FactBase, numbersOf } from '../../facts/fact-base';
import { numberColumn } from '../kit/data';

/** A day of the managers table as an instant; `open` where none is given. */
export const dayBound = (base: FactBase, key: 'active_from' | 'active_to', shift: number, open: number): ColumnData =>
	numberColumn(numbersOf(base.table('managers'), key).map((day) => (Number.isNaN(day) ? open : base.account.zone.instantOf(day + shift))));
