import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { NOT_BY_ONE_FORMULA } from '../kit/native-words';
import { dayBound } from './presence';

/** Until when the manager works; for ever where that is not known. */
export default defineColumn({
	table: 'managers',
	key: 'active_until',
	kind: 'instant',
	date: text('по дню ухода', 'by day of leaving'),
	undated: text('нет даты', 'no date'),
	values: (base) => dayBound(base, 'active_to', 1, Number.POSITIVE_INFINITY),
});

export const page: ColumnPage = { native: { none: NOT_BY_ONE_FORMULA }, decides: { ru: 'день ухода', en: 'the day of leaving' } };
