import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { bills } from './bills';

/** Row of the bill, or of the deal where no bills are kept. */
export default defineColumn({
	table: 'bills',
	key: 'row',
	kind: 'row',
	values: (base) => numbersFrom(bills(base), ({ row }) => row),
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA } };
