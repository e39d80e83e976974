import { text } from '../../language/text';
import { type ColumnPage, defineColumn } from '../kit/define';
import { dialled } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';

/** A dial that was not answered. */
export default defineColumn({
	table: 'activities',
	key: 'attempt',
	kind: 'flag',
	values: (base) => flagColumn(base, 'attempt'),
	conditions: { true: { phrase: noun('дозвонов без ответа', 'unanswered dials'), otherwise: text('не дозвоны', 'no dials') } },
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Дозвон без ответа', en: 'Unanswered dial' },
		get formula() {
			return `IF(AND({exists}=1;${dialled});1;0)`;
		},
	},
};
