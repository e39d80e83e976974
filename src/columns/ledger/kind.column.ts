import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** Whether the entry is a cost or other income. */
export default defineColumn({
	table: 'ledger',
	key: 'kind',
	kind: 'name',
	distinct: text('видов записей', 'kinds of entries'),
	values: 'fact',
	conditions: {
		cost: { phrase: noun('затрат', 'costs'), otherwise: text('доходы, а не затраты', 'income, not costs') },
		other_income: { phrase: noun('прочих доходов', 'other income'), otherwise: text('затраты, а не доходы', 'costs, not income') },
	},
});

export const page: ColumnPage = { native: { column: 'kind' } };
