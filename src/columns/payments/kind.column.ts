import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** Whether money came or was paid back. */
export default defineColumn({
	table: 'payments',
	key: 'kind',
	kind: 'name',
	distinct: text('видов оплат', 'kinds of payments'),
	values: 'fact',
	conditions: {
		refund: {
			phrase: noun('возвратов', 'refunds'),
			otherwise: text('оплаты, а не возвраты', 'payments, not refunds'),
			date: text('по дате возврата', 'by date of refund'),
		},
	},
});

export const page: ColumnPage = { native: { column: 'kind' } };
