import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { SILENT } from '../kit/phrases';
import { paidDeals } from './paid-deals';

/** Payments for deals that are not deleted. */
export default defineColumn({
	table: 'payments',
	key: 'counts',
	kind: 'flag',
	values: (base) => numberColumn(paidDeals(base).counts),
	conditions: { true: { phrase: SILENT, otherwise: text('по удалённым сделкам', 'of deleted deals') } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Учитывается', en: 'Counts' },
		formula: 'IF(COUNTIFS({deals.deal_id};{deal};{deals.is_deleted};TRUE)>0;0;1)',
	},
};
