import { text } from '../../language/text';
import { inBase } from '../kit/currency';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { entryDays } from './entry-days';

/** The amount in base currency, at the rate of the first day. */
export default defineColumn({
	table: 'ledger',
	key: 'value',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: { why: text('нет значения value', 'no value of value'), covered: text('value известно у', 'value known for') },
	values(base) {
		const { first } = entryDays(base);
		return numberColumn(inBase(base, base.table('ledger'), 'amount', (i) => first[i]!));
	},
});

export const page: ColumnPage = { native: { column: 'amount' } };
