import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { anyOf, dialled, letters, talks } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';

/** What stops the reaction clock: the manager got in touch, answered or not. */
export default defineColumn({
	table: 'activities',
	key: 'first_contact',
	kind: 'flag',
	values: (base) => flagColumn(base, 'first_contact'),
	conditions: {
		true: {
			phrase: noun('контактов менеджера', 'contacts by the manager'),
			otherwise: text('не контакты менеджера', 'no contacts by the manager'),
		},
	},
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Контакт менеджера', en: 'Contact by the manager' },
		get formula() {
			return `IF(AND({exists}=1;OR(AND({status}="done";OR(${anyOf('type', ...talks)};AND(${letters};{direction}<>"in")));${dialled}));1;0)`;
		},
	},
};
