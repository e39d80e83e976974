import { text } from '../../language/text';
import { inBase, whyNoRate } from '../kit/currency';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { entryDays } from './entry-days';

/** The amount in base currency, at the rate of the first day. */
export default defineColumn({
	table: 'ledger',
	key: 'value',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: { why: text('сумма не указана', 'no amount'), covered: text('сумма указана у', 'amount given for') },
	whyNot: whyNoRate('ledger', 'amount', 'value'),
	values(base) {
		const { first } = entryDays(base);
		return numberColumn(inBase(base, base.table('ledger'), 'amount', (i) => first[i]!));
	},
});

export const page: ColumnPage = { native: { column: 'amount' } };
