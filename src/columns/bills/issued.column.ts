import { text } from '../../language/text';
import { numbersFrom } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { bills, hasBills } from './bills';

/** The day the bill was issued, or the deal closed. */
export default defineColumn({
	table: 'bills',
	key: 'issued',
	kind: 'day',
	date: text('по дате счёта', 'by date of the bill'),
	undated: text('нет даты', 'no date'),
	restsOn: { table: 'invoices', isThere: hasBills },
	values: (base) => numbersFrom(bills(base), ({ issued }) => issued),
});

export const page: ColumnPage = {
	native: { column: 'issued_at' },
	decides: { ru: 'состояние на конец периода', en: 'the state at the end of the period' },
};
