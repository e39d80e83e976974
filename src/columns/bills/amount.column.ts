import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { bills } from './bills';

/** The amount of the bill, in base currency and without VAT. */
export default defineColumn({
	table: 'bills',
	key: 'amount',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: {
		why: text('сумма счёта неизвестна', 'amount of the bill unknown'),
		covered: text('сумма счёта известна у', 'amount of the bill known for'),
	},
	values: (base) => numbersFrom(bills(base), ({ amount }) => amount),
});

export const page: ColumnPage = { native: { column: 'amount' } };
