import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { bills } from './bills';

/** The day the bill is due. */
export default defineColumn({
	table: 'bills',
	key: 'due',
	kind: 'day',
	date: text('по сроку оплаты', 'by due date'),
	undated: text('срок оплаты не указан', 'no due date'),
	values: (base) => numbersFrom(bills(base), ({ due }) => due),
});

export const page: ColumnPage = { native: { column: 'due_date' }, decides: { ru: 'срок оплаты счёта', en: 'the day the bill is due' } };
