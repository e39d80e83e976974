import { text } from '../../language/text';
import { buyers } from '../deals/buyers';
import { codesAt, codesIn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { ofDeal } from '../kit/native-words';
import { dealIntervals } from './intervals';

/** The client of the deal. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'client',
	kind: 'name',
	distinct: text('клиентов', 'clients'),
	values: (base) => codesIn(base, 'client', codesAt(buyers(base), dealIntervals(base).row)),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Покупатель', en: 'Buyer' },
		get formula() {
			return ofDeal('client', '""');
		},
	},
};
