import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { touches } from './touches';

/** The latest activity, change of stage, or creation. */
export default defineColumn({
	table: 'deals',
	key: 'last_touch',
	kind: 'instant',
	date: text('по дате последнего касания', 'by date of the last touch'),
	undated: text('нет даты создания', 'no creation date'),
	age: { older: (days) => text(`без действий и смены этапа дольше ${days} дн.`, `untouched for more than ${days} days`) },
	values: (base) => numberColumn(touches(base).last),
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Последнее касание', en: 'Last touch' },
		formula:
			'MAX({created_at};MAXIFS({activities.occurred_at};{activities.deal_id};{deal_id};{activities.exists};1;{activities.status};"<>planned");MAXIFS({stage_changes.changed_at};{stage_changes.deal_id};{deal_id};{stage_changes.changed_at};"<"&#as_of+1))',
	},
	decides: { ru: 'день последнего касания', en: 'the day of the last touch' },
};
