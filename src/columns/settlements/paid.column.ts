import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { settlements } from './settlements';

/** The day of payment. */
export default defineColumn({
	table: 'settlements',
	key: 'paid',
	kind: 'day',
	date: text('по дате оплаты', 'by date of payment'),
	undated: text('нет даты оплаты', 'no date of payment'),
	values: (base) => numbersFrom(settlements(base), ({ paid }) => paid),
});

export const page: ColumnPage = { native: { column: 'paid_at' }, decides: { ru: 'день оплаты', en: 'the day of payment' } };
