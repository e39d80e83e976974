import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dealIntervals } from './intervals';

/** The row of the deal. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'deal',
	kind: 'row',
	values: (base) => numberColumn(Float64Array.from(dealIntervals(base).row)),
});

export const page: ColumnPage = { native: { column: 'deal_id' } };
