import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { purchases } from './purchases';

/** When the client bought next. */
export default defineColumn({
	table: 'deals',
	key: 'next_won_at',
	kind: 'instant',
	date: text('по дате следующей покупки', 'by date of the next purchase'),
	undated: text('следующей покупки не было', 'no next purchase'),
	values: (base) => numberColumn(purchases(base).nextWonAt),
});

export const page: ColumnPage = {
	native: { none: NOT_BY_ONE_FORMULA },
	decides: { ru: 'день следующей покупки клиента', en: 'the day of the client’s next purchase' },
};
