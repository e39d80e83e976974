import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numbersAt } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SILENT } from '../kit/phrases';
import { dealIntervals } from './intervals';

/** Intervals of credit notes (R12). */
export default defineColumn({
	table: 'dealIntervals',
	key: 'is_credit',
	kind: 'flag',
	values: (base) => numbersAt(numbersOf(base.table('deals'), 'is_credit'), dealIntervals(base).row),
	conditions: { false: { phrase: SILENT } },
	otherwise: text('сторно (сумма меньше 0)', 'credit notes (amount below 0)'),
});

export const page: ColumnPage = { native: { subtract: { column: 'price', test: '"<0"' } } };
