import { textOf } from '../../facts/columns';
import { numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { numberColumn } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** Tasks that are planned and not deleted. */
export default defineColumn({
	table: 'activities',
	key: 'is_open_task',
	kind: 'flag',
	values(base) {
		const activities = base.table('activities');
		const type = textOf(activities, 'type');
		const status = textOf(activities, 'status');
		return numberColumn(
			numbersOf(activities, 'is_deleted').map((deleted, i) => (deleted !== 1 && type(i) === 'task' && status(i) === 'planned' ? 1 : 0)),
		);
	},
	conditions: { true: { phrase: noun('открытых задач', 'open tasks'), otherwise: text('не открытые задачи', 'not open tasks') } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Открытая задача', en: 'Open task' },
		formula: 'IF(AND({is_deleted}<>TRUE;{type}="task";{status}="planned");1;0)',
	},
};
