import { text } from '../../language/text';
import { whyNoRate } from '../kit/currency';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { aboveAmount } from '../kit/phrases';
import { dealMoney } from './money';

/** The amount of the deal. An empty amount and one without a rate bring no money; the deal counts all the same (R12, R14). */
export default defineColumn({
	table: 'deals',
	key: 'price',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: { why: text('сумма не указана или 0', 'amount empty or 0'), covered: text('сумма заполнена у', 'amount filled in for') },
	values(base) {
		const price = dealMoney(base, 'amount');
		for (let i = 0; i < price.length; i++) if (Number.isNaN(price[i]!)) price[i] = 0;
		return numberColumn(price);
	},
	whyNot: whyNoRate('deals', 'amount', 'price'),
	conditions: { above: { phrase: aboveAmount } },
});

export const page: ColumnPage = { native: { column: 'amount' } };
