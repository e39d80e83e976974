import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { noun } from '../kit/phrases';

/** What kind of activity it is. */
export default defineColumn({
	table: 'activities',
	key: 'type',
	kind: 'name',
	distinct: text('видов действий', 'kinds of activities'),
	values: 'fact',
	conditions: {
		call: { phrase: noun('звонков', 'calls') },
		meeting: { phrase: noun('встреч', 'meetings') },
		presentation: { phrase: noun('презентаций', 'presentations') },
		email: { phrase: noun('писем', 'emails') },
		message: { phrase: noun('сообщений', 'messages') },
		task: { phrase: noun('задач', 'tasks') },
	},
	otherwise: text('другого вида', 'of another kind'),
});

export const page: ColumnPage = { native: { column: 'type' } };
