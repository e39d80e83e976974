import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numbersAt } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofDeal } from '../kit/native-words';
import { aboveAmount } from '../kit/phrases';
import { dealIntervals } from './intervals';

/** The amount of the deal. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'price',
	kind: 'money',
	sum: text('сумма', 'amount of'),
	absence: { why: text('сумма не указана или 0', 'amount empty or 0'), covered: text('сумма заполнена у', 'amount filled in for') },
	values: (base) => numbersAt(numbersOf(base.table('deals'), 'price'), dealIntervals(base).row),
	conditions: { above: { phrase: aboveAmount } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Сумма сделки', en: 'Amount of the deal' },
		get formula() {
			return ofDeal('amount', '0');
		},
	},
};
