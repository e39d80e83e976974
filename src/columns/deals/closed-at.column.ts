import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** When the deal was won or lost. */
export default defineColumn({
	table: 'deals',
	key: 'closed_at',
	kind: 'instant',
	date: text('по дате закрытия', 'by closing date'),
	undated: text('нет даты закрытия', 'no closing date'),
	values: 'fact',
});

export const page: ColumnPage = {
	native: { column: 'closed_at' },
	decides: { ru: 'дата закрытия сделки', en: 'the closing date of the deal' },
};
