import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';

/** The first instant of the day of payment. */
export default defineColumn({
	table: 'payments',
	key: 'paid',
	kind: 'instant',
	date: text('по дате оплаты', 'by date of payment'),
	undated: text('нет даты оплаты', 'no date of payment'),
	values: (base) =>
		numberColumn(numbersOf(base.table('payments'), 'paid_at').map((day) => (Number.isNaN(day) ? day : base.account.zone.instantOf(day)))),
});

export const page: ColumnPage = {
	native: { column: 'paid_at' },
	decides: { ru: 'день возврата денег', en: 'the day money was paid back' },
};
