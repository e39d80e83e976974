import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { dayBound } from './presence';

/** From when on the manager works; always where that is not known. */
export default defineColumn({
	table: 'managers',
	key: 'active_since',
	kind: 'instant',
	date: text('по дню прихода', 'by day of joining'),
	undated: text('нет даты', 'no date'),
	values: (base) => dayBound(base, 'active_from', 0, Number.NEGATIVE_INFINITY),
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, decides: { ru: 'день прихода', en: 'the day of joining' } };
