import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { anyOf, dialled, letters, talks } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';

/** Something that the manager did. */
export default defineColumn({
	table: 'activities',
	key: 'action',
	kind: 'flag',
	values: (base) => flagColumn(base, 'action'),
	conditions: {
		true: {
			phrase: noun('действий менеджера', 'actions of the manager'),
			otherwise: text('не действия менеджера', 'no actions of the manager'),
		},
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Действие', en: 'Action' },
		get formula() {
			return `IF(AND({exists}=1;OR(AND({status}="done";OR(${anyOf('type', ...talks, 'task')};AND(${letters};{direction}<>"in")));${dialled}));1;0)`;
		},
	},
};
