import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { inBaseNet, whyNoRate } from '../kit/currency';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';

/** The amount without sign, in base currency and without VAT. */
export default defineColumn({
	table: 'payments',
	key: 'value',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: { why: text('сумма не указана', 'no amount'), covered: text('сумма указана у', 'amount given for') },
	whyNot: whyNoRate('payments', 'amount', 'value'),
	values(base) {
		const payments = base.table('payments');
		const day = numbersOf(payments, 'paid_at');
		return numberColumn(inBaseNet(base, payments, 'amount', (i) => day[i]!).map(Math.abs));
	},
});

export const page: ColumnPage = { native: { title: { ru: 'Сумма без знака', en: 'Amount without sign' }, formula: 'ABS({amount})' } };
