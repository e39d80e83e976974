import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { settlements } from './settlements';

/** How much of the bill was paid, in base currency and without VAT. */
export default defineColumn({
	table: 'settlements',
	key: 'amount',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: 'never',
	values: (base) => numbersFrom(settlements(base), ({ amount }) => amount),
});

export const page: ColumnPage = { native: { column: 'amount' } };
