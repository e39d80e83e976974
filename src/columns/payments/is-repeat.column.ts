import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { lookedUpIfAny } from '../kit/native-words';
import { after } from '../kit/phrases';
import { paidDeals } from './paid-deals';

/** Whether the client of the deal had bought before. */
export default defineColumn({
	table: 'payments',
	key: 'is_repeat',
	kind: 'flag',
	values: (base) => numberColumn(paidDeals(base).isRepeat),
	conditions: {
		true: {
			phrase: after('с клиентами, уже покупавшими раньше', 'with clients who had bought before'),
			otherwise: text('первые покупки', 'first purchases'),
		},
		false: { phrase: after('новым клиентам', 'to new clients'), otherwise: text('повторные покупки', 'repeat purchases') },
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Уже покупал', en: 'Bought before' },
		get formula() {
			return lookedUpIfAny('deals.is_repeat', 'deal', 'deals.deal_id', '0');
		},
	},
};
