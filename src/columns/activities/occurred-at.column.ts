import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';

/** When the activity took place. */
export default defineColumn({
	table: 'activities',
	key: 'occurred_at',
	kind: 'instant',
	date: text('по дате действия', 'by date of the activity'),
	undated: text('нет даты', 'no date'),
	values: 'fact',
});

export const page: ColumnPage = {
	native: { column: 'occurred_at' },
	decides: { ru: 'день, когда действие состоялось', en: 'the day the activity took place' },
};
