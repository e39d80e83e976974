import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** When the deal came. */
export default defineColumn({
	table: 'deals',
	key: 'created_at',
	kind: 'instant',
	date: text('по дате создания', 'by creation date'),
	undated: text('нет даты создания', 'no creation date'),
	values: 'fact',
});

export const page: ColumnPage = {
	native: { column: 'created_at' },
	decides: { ru: 'дата создания сделки', en: 'the creation date of the deal' },
};
