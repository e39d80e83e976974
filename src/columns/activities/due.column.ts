import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';

/** When a task is due; its own moment where no term is set. */
export default defineColumn({
	table: 'activities',
	key: 'due',
	kind: 'instant',
	date: text('по сроку', 'by due date'),
	undated: text('срок не указан', 'no due date'),
	age: {
		older: () => text('со сроком раньше сегодняшнего дня', 'due before that'),
		younger: () => text('срок ещё не прошёл', 'not due yet'),
	},
	values(base) {
		const activities = base.table('activities');
		const at = numbersOf(activities, 'occurred_at');
		const due = numbersOf(activities, 'due_at');
		return eachRow(activities.size, (i) => (Number.isNaN(due[i]!) ? at[i]! : due[i]!));
	},
});

export const page: ColumnPage = {
	native: { title: { ru: 'Срок задачи', en: 'Task is due' }, formula: 'IF({due_at}="";{occurred_at};{due_at})' },
	decides: { ru: 'срок задачи', en: 'the day the task is due' },
};
