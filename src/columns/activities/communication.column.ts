import { type ColumnPage, defineColumn } from '../kit/define';
import { anyOf, talks } from '../kit/native-words';
import { noun } from '../kit/phrases';
import { flagColumn } from './kinds';
import { kindReason } from './status-reasons';

/** A conversation, meeting, presentation, letter or message that took place. */
export default defineColumn({
	table: 'activities',
	key: 'communication',
	kind: 'flag',
	values: (base) => flagColumn(base, 'communication'),
	conditions: { true: { phrase: noun('коммуникаций', 'communications') } },
	whyNot: kindReason,
});

export const page: ColumnPage = {
	native: {
		title: { ru: 'Коммуникация', en: 'Communication' },
		get formula() {
			return `IF(AND({exists}=1;{status}="done";${anyOf('type', ...talks, 'email', 'message')});1;0)`;
		},
	},
};
