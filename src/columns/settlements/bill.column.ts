import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { settlements } from './settlements';

/** The bill that was paid, as a row of `bills`. */
export default defineColumn({
	table: 'settlements',
	key: 'bill',
	kind: 'row',
	values: (base) => numbersFrom(settlements(base), ({ bill }) => bill),
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
