import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SECOND } from '../kit/native-words';
import { after } from '../kit/phrases';
import { purchases } from './purchases';

/** Whether the client had bought before (K9). */
export default defineColumn({
	table: 'deals',
	key: 'is_repeat',
	title: text('Уже покупал', 'Bought before'),
	kind: 'flag',
	values: (base) => numberColumn(purchases(base).isRepeat),
	conditions: {
		true: {
			phrase: after('с клиентами, уже покупавшими раньше', 'with clients who had bought before'),
			otherwise: text('первые покупки', 'first purchases'),
		},
		false: { phrase: after('с новыми клиентами', 'with new clients'), otherwise: text('повторные покупки', 'repeat purchases') },
	},
});

const wonBefore = '{deals.client_id};{client_id};{deals.outcome};"WON";{deals.is_deleted};"<>TRUE"';
const wonAtOnce = '{^client_id};{client_id};{^outcome};"WON";{^is_deleted};"<>TRUE";{^closed_at};{closed_at}';

export const page: ColumnPage = {
	native: {
		title: { ru: 'Уже покупал', en: 'Bought before' },
		get formula() {
			return `IF(OR({is_repeat_flag}=TRUE;AND({client_id}<>"";{outcome}="WON";{is_deleted}<>TRUE;N({amount})>=0;COUNTIFS(${wonBefore};{deals.closed_at};"<"&{closed_at}-${SECOND})-COUNTIFS(${wonBefore};{deals.closed_at};"<"&{closed_at}-${SECOND};{deals.amount};"<0")+COUNTIFS(${wonAtOnce})-COUNTIFS(${wonAtOnce};{^amount};"<0")>1));1;0)`;
		},
	},
};
