import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { entryDays } from './entry-days';

/** The last day that the entry covers. */
export default defineColumn({
	table: 'ledger',
	key: 'last_day',
	kind: 'day',
	date: text('по последнему дню записи', 'by last day of the entry'),
	undated: text('нет даты', 'no date'),
	values: (base) => numberColumn(entryDays(base).last),
});

export const page: ColumnPage = {
	native: { title: { ru: 'Последний день', en: 'Last day' }, formula: 'IF({date_to}="";{first_day};{date_to})' },
	decides: { ru: 'последний день записи', en: 'the last day of the entry' },
};
