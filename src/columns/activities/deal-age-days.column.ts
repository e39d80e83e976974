import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { activityDeals } from './deals';

const DAY = 86_400_000;

/** How many days after its deal was created an activity took place. */
export default defineColumn({
	table: 'activities',
	key: 'deal_age_days',
	title: text('Дней от создания сделки', 'Days since the deal was created'),
	kind: 'number',
	sum: text('сумма дней от создания сделки у', 'sum of the days since the deal was created of'),
	absence: { why: text('действие без сделки', 'an activity without a deal'), covered: text('сделка известна у', 'deal known for') },
	values(base) {
		const rows = activityDeals(base);
		const [at, created] = [numbersOf(base.table('activities'), 'occurred_at'), numbersOf(base.table('deals'), 'created_at')];
		return numberColumn(Float64Array.from(at, (moment, i) => (rows[i]! < 0 ? Number.NaN : (moment - created[rows[i]!]!) / DAY)));
	},
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
