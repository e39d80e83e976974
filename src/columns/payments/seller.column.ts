import { text } from '../../language/text';
import { codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { lookedUpIfAny } from '../kit/native-words';
import { paidDeals } from './paid-deals';

/** Who sold the deal that was paid for; the manager of the bill where there is no deal. */
export default defineColumn({
	table: 'payments',
	key: 'seller',
	kind: 'name',
	distinct: text('менеджеров', 'managers'),
	values: (base) => codesIn(base, 'manager', paidDeals(base).sellers),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Продавец', en: 'Seller' },
		get formula() {
			return lookedUpIfAny(
				'deals.seller',
				'deal',
				'deals.deal_id',
				lookedUpIfAny('invoices.manager_id', 'invoice_id', 'invoices.invoice_id', '""'),
			);
		},
	},
	credits: { ru: 'продавец возвращённой сделки', en: 'the seller of the deal paid back' },
};
