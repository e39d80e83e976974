import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { GIVEN_UP } from '../kit/native-words';
import { after } from '../kit/phrases';
import { purchases } from './purchases';

/** Given up by as_of, before buying again. */
export default defineColumn({
	table: 'deals',
	key: 'is_lapsed',
	kind: 'flag',
	values: (base) => numberColumn(purchases(base).isLapsed),
	conditions: {
		true: {
			phrase: after(', после которых клиент не купил снова в свой срок', 'after which the client did not buy again in time'),
			otherwise: text('клиент купил снова в срок', 'the client bought again in time'),
		},
	},
});

export const page: ColumnPage = { native: { none: GIVEN_UP } };
