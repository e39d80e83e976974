import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';

/** K6: what a deal brings; not known where its cost is not, but a deal without a price brings nothing and a credit note takes all of its amount. */
export default defineColumn({
	table: 'deals',
	key: 'margin',
	kind: 'money',
	sum: text('прибыль (сумма минус себестоимость)', 'margin (amount less cost) of'),
	absence: { why: text('себестоимость не указана', 'cost unknown'), covered: text('себестоимость известна у', 'cost known for') },
	values(base) {
		const deals = base.table('deals');
		const cost = numbersOf(deals, 'cost');
		const { defaultMargin, isProfitRevenue } = base.account;
		return numberColumn(
			numbersOf(deals, 'price').map((amount, i) => {
				if (isProfitRevenue === true) return amount || 0;
				if (!(amount > 0 || amount < 0)) return Number.isNaN(cost[i]!) && defaultMargin === undefined ? Number.NaN : 0;
				if (!Number.isNaN(cost[i]!)) return amount - cost[i]!;
				return amount < 0 ? amount : amount * (defaultMargin ?? Number.NaN);
			}),
		);
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Прибыль сделки', en: 'Profit of the deal' },
		formula: 'IF(N({amount})=0;IF({cost}="";"";0);IF({cost}<>"";{amount}-{cost};IF({amount}<0;{amount};"")))',
	},
};
