import { codesOf, numbersOf } from '../../facts/fact-base';
import { text } from '../../language/text';
import { eachRow } from '../kit/data';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** Tasks that are planned and not deleted. */
export default defineColumn({
	table: 'activities',
	key: 'is_open_task',
	kind: 'flag',
	values(base) {
		const activities = base.table('activities');
		const [type, status] = [codesOf(activities, 'type'), codesOf(activities, 'status')];
		const codeOf = (key: string, word: string): number => activities.columns.get(key)!.texts!.find(word);
		const [task, planned] = [codeOf('type', 'task'), codeOf('status', 'planned')];
		if (task < 0 || planned < 0) return eachRow(activities.size, () => 0);
		const deleted = numbersOf(activities, 'is_deleted');
		return eachRow(activities.size, (i) => (deleted[i] !== 1 && type[i] === task && status[i] === planned ? 1 : 0));
	},
	conditions: { true: { phrase: noun('открытых задач', 'open tasks'), otherwise: text('не открытые задачи', 'not open tasks') } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Открытая задача', en: 'Open task' },
		formula: 'IF(AND({is_deleted}<>TRUE;{type}="task";{status}="planned");1;0)',
	},
};
