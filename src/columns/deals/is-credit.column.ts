import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SILENT } from '../kit/phrases';

/** Credit notes: deals whose amount is below zero (R12). */
export default defineColumn({
	table: 'deals',
	key: 'is_credit',
	kind: 'flag',
	values(base) {
		const price = numbersOf(base.table('deals'), 'price');
		return eachRow(price.length, (i) => (price[i]! < 0 ? 1 : 0));
	},
	conditions: { false: { phrase: SILENT } },
	otherwise: text('сторно (сумма меньше 0)', 'credit notes (amount below 0)'),
});

export const page: ColumnPage = { native: { subtract: { column: 'price', test: '"<0"' } } };
