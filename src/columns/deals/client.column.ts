import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { buyers } from './buyers';

/** The client, merged ones as one; a deal without a client is its own. */
export default defineColumn({
	table: 'deals',
	key: 'client',
	kind: 'name',
	distinct: text('клиентов', 'clients'),
	values: (base) => codesIn(base, 'client', buyers(base)),
});

export const page: ColumnPage = {
	native: { title: { ru: 'Покупатель', en: 'Buyer' }, formula: 'IF({client_id}="";"#"&{deal_id};{client_id})' },
};
