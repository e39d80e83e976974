import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dealIntervals } from './intervals';

/** When the interval begins. */
export default defineColumn({
	table: 'dealIntervals',
	key: 'from',
	kind: 'instant',
	date: text('по дате входа', 'by date of entry'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(dealIntervals(base).from),
});

export const page: ColumnPage = {
	native: { column: 'changed_at' },
	decides: { ru: 'день смены этапа или менеджера', en: 'the day of a change of stage or manager' },
};
