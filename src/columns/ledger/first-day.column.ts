import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { entryDays } from './entry-days';

/** The first day that the entry covers. */
export default defineColumn({
	table: 'ledger',
	key: 'first_day',
	kind: 'day',
	date: text('по первому дню записи', 'by first day of the entry'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(entryDays(base).first),
});

export const page: ColumnPage = {
	native: { title: { ru: 'Первый день', en: 'First day' }, formula: 'IF({date_from}="";{date_to};{date_from})' },
	decides: { ru: 'дни, на которые приходится затрата или доход', en: 'the days that the entry covers' },
};
