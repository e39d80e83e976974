import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dealStates } from './states';

/** Who held the deal when it closed; the present manager where that is not known. */
export default defineColumn({
	table: 'deals',
	key: 'seller',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: (base) => codesIn(base, 'manager', dealStates(base).sellers),
});

export const page: ColumnPage = {
	native: { title: { ru: 'Продавец', en: 'Seller' }, formula: 'IF({owner_at_close_id}="";{manager_id}&"";{owner_at_close_id})' },
	credits: {
		ru: 'кто вёл сделку при закрытии (не известен – нынешний ответственный)',
		en: 'who held the deal when it closed (not known: the present manager)',
	},
};
