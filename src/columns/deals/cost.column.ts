import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** The cost as it was entered, in the currency of the base. */
export default defineColumn({
	table: 'deals',
	key: 'cost',
	kind: 'money',
	sum: text('себестоимость', 'cost of'),
	absence: { why: text('себестоимость не указана', 'cost unknown'), covered: text('себестоимость известна у', 'cost known for') },
	values: 'fact',
});

export const page: ColumnPage = { native: { column: 'cost' } };
